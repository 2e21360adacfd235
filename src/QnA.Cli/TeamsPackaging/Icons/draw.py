"""Draws the two icons of the Teams package: a marked line between the brackets of a citation. python3 draw.py"""
import pathlib
import struct
import zlib

ACCENT, WHITE, MARK, CLEAR = (10, 79, 112, 255), (255, 255, 255, 255), (255, 226, 125, 255), (255, 255, 255, 0)
SAMPLES = 8  # a side, for smooth edges


def bracket(x, y):
    """Whether a point (0 to 1) is in one of the two brackets."""
    x = min(x, 1 - x)
    return 0.20 <= y <= 0.80 and 0.18 <= x <= 0.36 and (x <= 0.26 or y <= 0.275 or y >= 0.725)


def line(x, y):
    """Whether a point is in one of the lines above and below the marked one."""
    return 0.36 <= x <= 0.64 and (0.345 <= y <= 0.395 or 0.605 <= y <= 0.655)


def bar(x, y):
    """Whether a point is in the marked line."""
    return 0.36 <= x <= 0.64 and 0.45 <= y <= 0.55


def color(x, y):
    return WHITE if bracket(x, y) or line(x, y) else MARK if bar(x, y) else ACCENT


def outline(x, y):
    return WHITE if bracket(x, y) or line(x, y) or bar(x, y) else CLEAR


def pixel(paint, size, column, row):
    points = [paint((column + (i + 0.5) / SAMPLES) / size, (row + (j + 0.5) / SAMPLES) / size) for i in range(SAMPLES) for j in range(SAMPLES)]
    return bytes(round(sum(p[c] for p in points) / len(points)) for c in range(4))


def png(paint, size):
    rows = b"".join(b"\0" + b"".join(pixel(paint, size, column, row) for column in range(size)) for row in range(size))
    header = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)  # 8 bits, red, green, blue and alpha
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b"")]
    body = b"".join(struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks)
    return b"\x89PNG\r\n\x1a\n" + body


folder = pathlib.Path(__file__).parent
(folder / "color.png").write_bytes(png(color, 192))
(folder / "outline.png").write_bytes(png(outline, 32))
