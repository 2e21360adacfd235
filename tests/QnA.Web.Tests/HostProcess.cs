using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace QnA.Web.Tests;

/// <summary>The host as a process of its own, to be killed.</summary>
internal sealed class HostProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;

    private HostProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
        Client = new HttpClient { BaseAddress = address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    /// <summary>Its id.</summary>
    public int Id => _process.Id;

    /// <summary>Starts it and waits until it can answer.</summary>
    /// <param name="folder">Where index and conversations are.</param>
    /// <param name="port">The port, or 0 for a free one.</param>
    public static async Task<HostProcess> StartAsync(string folder, int port = 0)
    {
        var address = new Uri($"http://127.0.0.1:{(port == 0 ? FreePort() : port)}");
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[]
        {
            Path.Combine(AppContext.BaseDirectory, "QnA.Web.dll"), "--urls", address.ToString(), "--QnA:Articles:Folder", Repository.PathTo("seeds"),
            "--QnA:Index:File", Path.Combine(folder, "index.db"), "--environment", "Development",
        })
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!; // a new process
        process.OutputDataReceived += (_, _) => { }; // or its pipe fills up
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var host = new HostProcess(process, address);
        try
        {
            await Waiting.UntilAsync("the process is ready", host.IsReadyAsync, isReady => isReady);
            return host;
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }

    /// <summary>Ends it at once, as a power failure would.</summary>
    public void Kill()
    {
        _process.Kill(entireProcessTree: true);
        if (!_process.WaitForExit(Patience))
        {
            throw new TimeoutException($"The process {Id} was killed and does not end.");
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
        Client.Dispose();
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            return (await Client.FetchAsync("/readyz")).StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
