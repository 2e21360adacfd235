// Bundles the page: node build.mjs OUT. The page is one script and one stylesheet, with a second script (Web Chat) that only the
// conversation loads; names carry hashes of the contents, so that a browser may keep them for ever.
import { cp, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
if (!process.argv[2]) {
  console.error('usage: node build.mjs OUT');
  process.exit(2);
}
const out = resolve(process.argv[2]);

// Nothing here listens or speaks: Web Chat's clients of a speech service, a third of the bundle, are left out.
const silent = join(here, 'src', 'silent.js');
const speech = ['microsoft-cognitiveservices-speech-sdk', 'botframework-directlinespeech-sdk', 'web-speech-cognitive-services'];
const withoutSpeech = {
  name: 'without-speech',
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`^(${speech.join('|')})(/|$)`) }, () => ({ path: silent }));
  },
};

// Packages "x-es5" are translated to older JavaScript by scripts that run when they are installed. Nobody's scripts run here, and
// browsers of today need no translation: their sources are taken.
const withoutTranslation = {
  name: 'without-translation',
  setup({ onResolve }) {
    onResolve({ filter: /-es5$/ }, ({ path }) => ({ path: join(here, 'node_modules', path, 'src', 'index.mjs') }));
  },
};

const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: ['src/main.js'],
  outdir: join(out, 'assets'),
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  minify: true,
  legalComments: 'none', // all licences are in one file, below
  metafile: true,
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.woff2': 'file' },
  plugins: [withoutSpeech, withoutTranslation],
  logLevel: 'warning',
});

const outputs = Object.entries(metafile.outputs);
const [script, { cssBundle }] = outputs.find(([, { entryPoint }]) => entryPoint === 'src/main.js');
const address = (file) => `/${relative(out, join(here, file)).split(sep).join('/')}`;
const page = (await readFile(join(here, 'index.html'), 'utf8'))
  .replace('{{script}}', address(script))
  .replace('{{stylesheet}}', address(cssBundle));
await cp(join(here, 'icon.svg'), join(out, 'assets', 'icon.svg'));
await writeFile(join(out, 'assets', 'licences.txt'), await licences());
await writeFile(join(out, 'index.html'), page); // last: it is there when the rest is

// The licence of every package of which a part is in the output, as its licence asks.
async function licences() {
  const folders = new Set(outputs.flatMap(([, { inputs }]) => Object.keys(inputs)).map(packageFolder).filter(Boolean));
  const packages = await Promise.all([...folders].map(describe));
  const unique = new Map(packages.map((text) => [text, text]));
  return ['What the page of this service is made of, beside its own code, and under which terms.', ...[...unique.keys()].sort()].join(`\n\n${'-'.repeat(78)}\n\n`);
}

function packageFolder(file) {
  return /^(?:\(disabled\):)?(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(file)?.[1];
}

async function describe(folder) {
  const { name, version, license, author } = JSON.parse(await readFile(join(here, folder, 'package.json'), 'utf8'));
  const head = `${name} ${version}: ${license ?? 'licence below'}${author ? `, ${author.name ?? author}` : ''}`;
  for (const file of ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENCE', 'license', 'LICENSE-MIT.txt']) {
    const text = await readFile(join(here, folder, file), 'utf8').catch(() => null);
    if (text) return `${head}\n\n${text.trim()}`;
  }
  return head;
}
