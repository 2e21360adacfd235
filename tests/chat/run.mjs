// The extended run with a real language model: asks the host all labelled questions on the articles and writes down every sentence that was shown, with
// what it cites, to be labelled by hand.
//   node tests/chat/run.mjs --model MODEL.gguf --host "dotnet PATH/QnA.Web.dll" --articles seeds --grammar FILE.gbnf --out FILE.jsonl [--questions N]
// A run that was broken off goes on where it was. What the model said stays beside the findings, for a run with another program.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { argument, startHost } from '../web/host.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const labels = join(here, '..', '..', 'eval');
const out = argument('out');
const lines = (file) => readFileSync(file, 'utf8').split('\n').filter((line) => line).map((line) => JSON.parse(line));

/** The questions of the data set, or so many of them, evenly spread. */
function questions() {
  const all = ['questions.jsonl', 'unanswerable.jsonl'].flatMap((file) => lines(join(labels, file)));
  const wanted = Math.min(Number(argument('questions') ?? all.length), all.length);
  return Array.from({ length: wanted }, (_, i) => all[Math.floor((i * all.length) / wanted)]);
}

async function startModel() {
  const model = spawn(process.execPath, [join(here, 'server.mjs'), argument('model'), '0', argument('grammar'), `${out}.replies`], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said = createInterface({ input: model.stdout });
  const [address] = await once(said, 'line');
  const last = once(said, 'close');
  let summary = '';
  said.on('line', (line) => { summary = line; });
  return { address, stop: async () => { model.kill(); await last; return summary; } };
}

async function ask(host, question) {
  const response = await fetch(`${host.url}/api/ask`, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ question }),
  });
  if (!response.ok) throw new Error(`${question}: ${await response.text()}`);
  return response.json();
}

const counts = (names) => names.reduce((all, name) => ({ ...all, [name]: (all[name] ?? 0) + 1 }), {});
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const asked = existsSync(out) ? new Set(lines(out).map((line) => line.id)) : new Set();
if (asked.size === 0) writeFileSync(out, '');
const model = await startModel();
const host = await startHost({
  'QnA:Chat:Provider': 'openai', 'QnA:Chat:Endpoint': model.address, 'QnA:Chat:Model': 'SmolLM2-135M-Instruct', 'QnA:Chat:TimeoutSeconds': '500', 'QnA:Chat:StallSeconds': '500', 'QnA:Chat:AnswerSeconds': '550', 'QnA:Chat:Retries': '0',
  'QnA:Web:AnswerTimeoutSeconds': '600', 'QnA:Web:RequestsPerMinute': '0',
});
for (const { id, question } of questions().filter((q) => !asked.has(q.id))) {
  const answer = await ask(host, question);
  appendFileSync(out, `${JSON.stringify({
    id, question, status: answer.status, model: answer.model, totalMs: answer.timings.totalMs, drafts: answer.drafts ?? [],
    shown: answer.sentences.filter((sentence) => !sentence.verbatim).map((sentence) => ({
      text: sentence.text, supported: sentence.supported, label: null,
      cites: sentence.citations.map((number) => answer.citations[number - 1]).map(({ file, kind, quote }) => ({ file, kind, quote })),
    })),
  })}\n`);
}

await host.stop();
console.log(await model.stop());
const answers = lines(out);
console.log('answers:', counts(answers.map(({ status, model: { answerer, chat, note } }) => `${status}, ${chat ? answerer : note ? 'failed' : 'not asked'}`)));
console.log('drafts:', counts(answers.flatMap((answer) => answer.drafts.map((draft) => draft.outcome))));
console.log('median ms of answers that a model was asked for:', median(answers.filter((answer) => answer.model.chat).map((answer) => answer.totalMs)));
