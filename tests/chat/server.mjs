// Serves a GGUF model over OpenAI's protocol (chat completions, streamed and not), on this machine only, one answer at a time.
// node server.mjs MODEL.gguf [PORT [GRAMMAR.gbnf [REPLIES.jsonl]]]    the address is printed when it is ready; the grammar holds for every answer;
// replies are kept in the file, so that what was asked before, in another run, needs no model.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { json } from 'node:stream/consumers';
import { getLlama, LlamaChat, LlamaLogLevel } from 'node-llama-cpp';

const CONTEXT_TOKENS = 4096;
const MOST_TOKENS = 400;
const MOST_PROMPTS = 3;

const [file = process.env.QNA_CHAT_MODEL, port = '0', grammarFile, repliesFile] = process.argv.slice(2);
if (!file) {
  console.error('usage: node server.mjs MODEL.gguf [PORT [GRAMMAR.gbnf [REPLIES.jsonl]]]');
  process.exit(2);
}

const llama = await getLlama({ gpu: false, build: 'never', logLevel: LlamaLogLevel.error });
const model = await llama.loadModel({ modelPath: file });
// One thread by default: the library's threads wait for each other by spinning, and on a machine with other work to do two of them hardly move.
const context = await model.createContext({
  contextSize: CONTEXT_TOKENS, sequences: MOST_PROMPTS, threads: Number(process.env.QNA_CHAT_THREADS ?? 1),
});
const grammar = grammarFile ? await llama.createGrammar({ grammar: readFileSync(grammarFile, 'utf8') }) : undefined;
const chats = new Map();
const replies = new Map(repliesFile && existsSync(repliesFile) ? readFileSync(repliesFile, 'utf8').split('\n').filter((line) => line).map((line) => JSON.parse(line)) : []);
const name = basename(file, '.gguf');
const spent = { requests: 0, prompt: 0, completion: 0, seconds: 0 };

/** OpenAI's messages as the library has them; the last item is the reply that is to be written. */
function historyOf(messages) {
  const text = (content) => (typeof content === 'string' ? content : content.map((part) => part.text ?? '').join(''));
  const items = messages.map(({ role, content }) => role === 'assistant' ? { type: 'model', response: [text(content)] }
    : { type: role === 'user' ? 'user' : 'system', text: text(content) });
  return [...items, { type: 'model', response: [] }];
}

/** The chat that began with these words last time, if there is one: what it has read of them it need not read again. */
function chatFor([first]) {
  const key = JSON.stringify(first);
  const chat = chats.get(key) ?? (chats.size < MOST_PROMPTS ? new LlamaChat({ contextSequence: context.getSequence() }) : chats.values().next().value);
  for (const [known, other] of chats) {
    if (other === chat) chats.delete(known);
  }
  chats.set(key, chat);
  return chat;
}

/** The request but for its fence, which is another one each time. */
const keyOf = (body) => createHash('sha256').update(JSON.stringify({ ...body, stream: undefined, stream_options: undefined }).replaceAll(/[0-9a-f]{12}/g, '')).digest('hex');

async function complete(body, signal, onText) {
  const key = keyOf(body);
  const known = replies.get(key);
  if (known) {
    onText?.(known.text);
    return known;
  }

  const reply = await generate(body, signal, onText);
  if (repliesFile && !signal.aborted) {
    replies.set(key, reply);
    appendFileSync(repliesFile, `${JSON.stringify([key, reply])}\n`);
  }
  return reply;
}

async function generate(body, signal, onText) {
  const started = performance.now();
  const chat = chatFor(body.messages);
  const meter = chat.sequence.tokenMeter;
  const before = meter.getState();
  const { response, metadata } = await chat.generateResponse(historyOf(body.messages), {
    temperature: body.temperature ?? 0,
    topP: body.top_p ?? 1,
    seed: body.seed,
    maxTokens: body.max_completion_tokens ?? body.max_tokens ?? MOST_TOKENS,
    customStopTriggers: [body.stop ?? []].flat(),
    grammar,
    onTextChunk: onText,
    signal,
    stopOnAbortSignal: true,
  });
  const used = meter.diff(before); // what was read before and is remembered is not read again
  const total = chat.sequence.nextTokenIndex;
  spent.requests += 1;
  spent.prompt += used.usedInputTokens;
  spent.completion += used.usedOutputTokens;
  spent.seconds += (performance.now() - started) / 1000;
  return {
    text: response,
    reason: metadata.stopReason === 'maxTokens' ? 'length' : 'stop',
    usage: { prompt_tokens: total - used.usedOutputTokens, completion_tokens: used.usedOutputTokens, total_tokens: total },
  };
}

function fail(response, status, message) {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify({ error: { message, type: status < 500 ? 'invalid_request_error' : 'server_error', param: null, code: null } }));
}

let turn = Promise.resolve();
let made = 0;

async function answer(body, response) {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const common = { id: `chatcmpl-${++made}`, created: Math.floor(Date.now() / 1000), model: name };
  if (!body.stream) {
    const { text, reason, usage } = await complete(body, gone.signal);
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({
      ...common, object: 'chat.completion', usage,
      choices: [{ index: 0, message: { role: 'assistant', content: text, refusal: null }, logprobs: null, finish_reason: reason }],
    }));
    return;
  }

  const send = (choices, more = {}) =>
    response.write(`data: ${JSON.stringify({ ...common, object: 'chat.completion.chunk', choices, ...more })}\n\n`);
  const piece = (delta, reason = null) => send([{ index: 0, delta, logprobs: null, finish_reason: reason }]);
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  let role = 'assistant'; // said with the first words: until then the prompt is read, which takes its time
  const { reason, usage } = await complete(body, gone.signal, (content) => {
    piece({ role, content });
    role = undefined;
  });
  piece({}, reason);
  if (body.stream_options?.include_usage) {
    send([], { usage });
  }
  response.end('data: [DONE]\n\n');
}

const server = createServer(async (request, response) => {
  if (request.method === 'GET' && request.url === '/v1/models') {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ object: 'list', data: [{ id: name, object: 'model', created: 0, owned_by: 'local' }] }));
    return;
  }
  if (request.method !== 'POST' || request.url !== '/v1/chat/completions') {
    fail(response, 404, `There is nothing at ${request.method} ${request.url}.`);
    return;
  }

  let body;
  try {
    body = await json(request);
    if (!Array.isArray(body.messages) || body.messages.length === 0) {
      throw new Error('"messages" must be an array with something in it.');
    }
  } catch (error) {
    fail(response, 400, error.message);
    return;
  }

  turn = turn.then(() => (response.destroyed ? undefined : answer(body, response))).catch((error) => {
    if (response.headersSent) {
      response.destroy();
    } else {
      fail(response, 500, error.message);
    }
  });
});

server.listen(Number(port), '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/v1`));
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    const rate = (spent.completion / Math.max(spent.seconds, 0.001)).toFixed(1);
    console.log(`${spent.requests} requests, ${spent.prompt} tokens read, ${spent.completion} written, ${rate} written a second`);
    process.exit(0);
  });
}
