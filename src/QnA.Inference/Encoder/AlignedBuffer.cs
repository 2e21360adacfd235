using System.Runtime.CompilerServices;

namespace QnA.Inference.Encoder;

/// <summary>A pinned managed array whose first element lies on a cache line (64 bytes); freed by the collector like any other.</summary>
internal sealed unsafe class AlignedBuffer<T>
    where T : unmanaged
{
    private const int LineBytes = 64;
    private readonly T[] _array;
    private readonly int _offset;

    public AlignedBuffer(int length)
    {
        _array = GC.AllocateUninitializedArray<T>(length + LineBytes / sizeof(T), pinned: true);
        Length = length;
        var address = (nuint)Unsafe.AsPointer(ref _array[0]);
        _offset = (int)((LineBytes - address % LineBytes) % LineBytes) / sizeof(T);
    }

    public int Length { get; }

    public Span<T> Span => _array.AsSpan(_offset, Length);

    /// <summary>Valid as long as the buffer is referenced.</summary>
    public T* Pointer => (T*)Unsafe.AsPointer(ref _array[_offset]);
}
