// Starts the host for checks that need one of their own: `--host "dotnet PATH/QnA.Web.dll"` on the command line says how.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The value of `--name VALUE` on the command line. */
export function argument(name) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
}

/**
 * A host on a free port, over the articles of `--articles FOLDER`, ready to answer.
 * @param {Record<string, string>} settings Settings over the defaults, by full name.
 * @param {string} [folder] Where index and conversations are kept; none to have one that goes with the host.
 */
export async function startHost(settings = {}, folder) {
  const own = folder ?? mkdtempSync(join(tmpdir(), 'qna-host-'));
  const url = `http://localhost:${await freePort()}`;
  const [program, ...args] = argument('host').split(' ');
  const all = { 'QnA:Articles:Folder': argument('articles'), 'QnA:Index:File': join(own, 'index.db'), ...settings };
  const host = spawn(program, [...args, '--urls', url, '--environment', 'Development', ...Object.entries(all).flatMap(([name, value]) => [`--${name}`, value])]);
  let said = '';
  for (const stream of [host.stdout, host.stderr]) stream.on('data', (data) => { said = (said + data).slice(-4000); });
  for (let i = 0; !(await isReady(url)); i++) {
    if (i === 300 || host.exitCode !== null) throw new Error(`The host does not become ready:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }

  return {
    url,
    output: () => said,
    async stop(signal = 'SIGTERM') {
      if (host.exitCode === null) {
        const ended = new Promise((resolve) => host.once('exit', resolve));
        host.kill(signal);
        await ended;
      }
      if (!folder) rmSync(own, { recursive: true, force: true });
    },
  };
}

const isReady = (url) => fetch(`${url}/readyz`).then((response) => response.ok, () => false);

export const freePort = () => new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});
