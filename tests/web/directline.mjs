// Drives the host with Microsoft's own Direct Line client:
//   node directline.mjs --host "dotnet PATH/QnA.Web.dll" --articles FOLDER
import { createRequire } from 'node:module';
import WebSocket from 'ws';
import { check, runChecks } from './checks.mjs';
import { startHost } from './host.mjs';

const require = createRequire(import.meta.url);
const sockets = [];
global.XMLHttpRequest = require('xhr2');
global.WebSocket = class extends WebSocket {
  constructor(...args) {
    super(...args);
    sockets.push(this);
  }
};
const { DirectLine, ConnectionStatus } = require('botframework-directlinejs');
const { async: asyncScheduler } = require('rxjs/scheduler/async');

const question = 'what weapons did Iran want?';
const host = await startHost();

async function newToken() {
  const response = await fetch(`${host.url}/v3/directline/tokens/generate`, { method: 'POST', body: '{}' });
  return response.json();
}

/** A client that collects what it gets. */
function connect(options) {
  const line = new DirectLine({ domain: `${host.url}/v3/directline`, pollingInterval: 300, random: () => 0, ...options });
  const activities = [];
  const statuses = [];
  line.connectionStatus$.subscribe((status) => statuses.push(status), () => {});
  line.activity$.subscribe((activity) => activities.push(activity), () => {});
  return { line, activities, statuses };
}

const ask = (line, text = question) => new Promise((resolve, reject) => {
  line.postActivity({ type: 'message', text, from: { id: 'dl_whoever' }, channelData: { clientActivityID: Math.random().toString(36) } }).subscribe(resolve, reject);
});

const isAnswer = (activity) => activity.type === 'message' && activity.from.role === 'bot';
const answers = (client) => client.activities.filter(isAnswer);

async function until(isTrue, patience = 20000) {
  for (const end = Date.now() + patience; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    if (isTrue()) return true;
  }
  return false;
}

const hasDoubles = (activities) => new Set(activities.map((a) => a.id)).size !== activities.length;

async function talks(how, webSocket) {
  const { token } = await newToken();
  const client = connect({ token, webSocket });
  const id = await ask(client.line);
  check(`${how}: the question gets an id`, /\|/.test(id), id);
  check(`${how}: the question is answered`, await until(() => answers(client).length === 1), client.activities);
  check(`${how}: the echo comes first, with the same id`, client.activities.find((a) => a.type === 'message')?.id === id);
  const chunks = client.activities.filter((a) => a.channelData?.streamType === 'streaming');
  check(`${how}: ${webSocket ? 'the answer streams' : 'nothing passing is polled'}`, webSocket ? chunks.length > 1 : chunks.length === 0, chunks.length);
  check(`${how}: chunks grow`, chunks.every((c, i) => i === 0 || c.text.length > chunks[i - 1].text.length));
  check(`${how}: nothing comes twice`, !hasDoubles(client.activities));
  await ask(client.line, 'Who leads the Russian International Affairs Council?');
  check(`${how}: a second question is answered`, await until(() => answers(client).length === 2));
  check(`${how}: the client is online`, client.statuses.at(-1) === ConnectionStatus.Online, client.statuses);
  client.line.end();
}

async function comesBackInMidAnswer() {
  const { token } = await newToken();
  const client = connect({ token, webSocket: true });
  let isCut = false;
  client.line.activity$.subscribe((activity) => {
    if (!isCut && activity.type === 'typing') {
      isCut = true;
      sockets.at(-1).terminate();
    }
  }, () => {});
  await ask(client.line);
  check('reconnect: the connection was cut in mid-answer', await until(() => isCut));
  check('reconnect: the answer comes over the next connection', await until(() => answers(client).length === 1, 30000), client.statuses);
  await ask(client.line, 'Who leads the Russian International Affairs Council?');
  check('reconnect: the conversation goes on', await until(() => answers(client).length === 2), client.statuses);
  const messages = client.activities.filter((a) => a.type === 'message');
  check('reconnect: nothing is lost', messages.map((a) => a.from.role).join() === 'user,bot,user,bot', messages.map((a) => a.id));
  check('reconnect: nothing comes twice', !hasDoubles(messages));
  client.line.end();
}

async function resumesAfterReload() {
  const { token, conversationId } = await newToken();
  const before = connect({ token, webSocket: true });
  await ask(before.line);
  await until(() => answers(before).length === 1);
  const watermark = before.line.watermark;
  before.line.end();

  for (const [how, options, expected] of [['with its watermark', { watermark }, 0], ['from the start', { watermark: '0' }, 2]]) {
    const after = connect({ token, conversationId, webSocket: true, ...options });
    await until(() => after.statuses.at(-1) === ConnectionStatus.Online);
    await until(() => after.activities.length > 0, expected > 0 ? 10000 : 1500);
    check(`reload ${how}: ${expected} activities come again`, after.activities.length === expected, after.activities.length);
    after.line.end();
  }
}

async function getsAllOfTwoClients() {
  const { token, conversationId } = await newToken();
  const one = connect({ token, webSocket: true });
  await until(() => one.statuses.at(-1) === ConnectionStatus.Online);
  const two = connect({ token, conversationId, watermark: '0', webSocket: false });
  await ask(one.line);
  check('two clients: both get the answer', await until(() => answers(one).length === 1 && answers(two).length === 1));
  check('two clients: it is the same', answers(one)[0]?.id === answers(two)[0]?.id);
  one.line.end();
  two.line.end();
}

async function refreshesItsToken() {
  const { token } = await newToken();
  // The client refreshes after fifteen minutes; its clock is injectable, and here long waits are short.
  const scheduler = { now: () => Date.now(), schedule: (work, delay, state) => asyncScheduler.schedule(work, delay > 600000 ? 300 : delay, state) };
  const client = connect({ token, webSocket: true, scheduler });
  await ask(client.line);
  check('refresh: the client has another token', await until(() => client.line.token !== token));
  await ask(client.line, 'Who leads the Russian International Affairs Council?');
  check('refresh: the other token works', await until(() => answers(client).length === 2), client.statuses);
  client.line.end();
}

async function sendsAFile() {
  const { token, conversationId } = await newToken();
  const form = new FormData();
  form.append('activity', new Blob([JSON.stringify({ type: 'message', text: question })], { type: 'application/vnd.microsoft.activity' }));
  form.append('file', new Blob(['x'], { type: 'text/plain' }), 'note.txt');
  const client = connect({ token, webSocket: true });
  await until(() => client.statuses.at(-1) === ConnectionStatus.Online);
  const response = await fetch(`${host.url}/v3/directline/conversations/${conversationId}/upload?userId=x`, { method: 'POST', headers: { Authorization: `Bearer ${token}` }, body: form });
  check('upload: the question in it is taken', response.status === 200 && await until(() => answers(client).length === 1), response.status);
  client.line.end();
}

async function endsWhenForgotten() {
  const { token, conversationId } = await newToken();
  const client = connect({ token, webSocket: false });
  await ask(client.line);
  await until(() => answers(client).length === 1);
  await fetch(`${host.url}/api/conversations/${conversationId}`, { method: 'DELETE', headers: { Authorization: `Bearer ${token}` } });
  check('forgotten: the client sees the end', await until(() => client.statuses.at(-1) === ConnectionStatus.Ended), client.statuses);
  client.line.end();
}

async function saysThatATokenIsNone() {
  const client = connect({ token: 'nonsense', webSocket: true });
  check('a wrong token: the client fails to connect', await until(() => client.statuses.includes(ConnectionStatus.FailedToConnect)), client.statuses);
  client.line.end();
}

await runChecks(async () => {
  try {
    await talks('WebSocket', true);
    await talks('polling', false);
    await comesBackInMidAnswer();
    await resumesAfterReload();
    await getsAllOfTwoClients();
    await refreshesItsToken();
    await sendsAFile();
    await endsWhenForgotten();
    await saysThatATokenIsNone();
  } finally {
    await host.stop();
  }
});
