// Talks to the host through Microsoft's agents playground, which stands in for Teams and its connector:
//   node teams-playground.mjs --host "dotnet PATH/QnA.Web.dll" --articles FOLDER
// What goes over the wire both ways is read from the playground's own log. It is more lenient than Teams, so the rules that it does
// not check (prefixes, sequence numbers, pace) are checked here.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import WebSocket from 'ws';
import { check, runChecks } from './checks.mjs';
import { freePort, startHost } from './host.mjs';

const question = 'what weapons did Iran want?';
const publicAddress = 'https://articles.example';
const log = [];
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** A thread of a channel has the id of the channel and more. */
const isIn = (entry, conversation) => entry.conversationId === conversation || entry.conversationId?.startsWith(`${conversation};`);
const received = (conversation) => log.filter((e) => e.to === 'User Application' && isIn(e, conversation) && e.request.body.type !== 'invoke');
const fromBot = (conversation) => log.filter((e) => e.from === 'User Application' && isIn(e, conversation))
  .map((e) => ({ at: e.timestamp, body: e.request.body, status: e.response.statusCode, id: e.response.body?.id }));
const ofType = (conversation, type) => fromBot(conversation).filter((s) => s.body.type === type);

await runChecks(async () => {
  const host = await startHost({
    'QnA:Teams:AppId': '0e6f4d3c-1f8b-4a5e-9a52-6f0f4a1b2c3d', 'QnA:Teams:AllowUnauthenticated': 'true', 'QnA:Web:PublicAddress': publicAddress,
  });
  const playground = await startPlayground(`${host.url}/api/messages`);
  try {
    const { config } = await playground.get('/_internal/v1/config');
    const mention = { text: `<at>${config.bot.name}</at>`, mentioned: { id: config.bot.id } };
    const say = (conversation, text, mentions) => playground.post(
      `/_conversation/v1/conversations/${encodeURIComponent(conversation)}/messages`, { text, textFormat: 'plain', from: { id: config.currentUser.id }, mentions });

    await welcomes(playground, config.personalChat.id);
    await streams(say, config.personalChat.id);
    await followsUp(say, config.personalChat.id);
    await takesThumbs(playground, config);
    await repliesOnce('group', say, config.groupChats[0].id, mention);
    await repliesOnce('channel', say, config.teams[0].channels[1].id, mention);
    await refuses(say, config.personalChat.id);
  } finally {
    playground.stop();
    await host.stop();
  }
});

async function welcomes(playground, conversation) {
  await playground.post(`/_debug/conversation/${encodeURIComponent(conversation)}/installation`, {});
  const [welcome] = await sent(conversation, 'message', 1);
  check('personal: an installation is welcomed', /articles/.test(welcome?.body.text), welcome);
  await pause(1500);
  check('personal: it is welcomed once, though it sends two activities',
    received(conversation).length === 2 && ofType(conversation, 'message').length === 1, received(conversation));
}

async function streams(say, conversation) {
  const before = fromBot(conversation).length;
  await say(conversation, question);
  const [, answer] = await sent(conversation, 'message', 2);
  const steps = fromBot(conversation).slice(before);
  const infos = steps.map((s) => s.body.entities.find((e) => e.type === 'streaminfo'));
  check('personal: the activity is acknowledged with 202', received(conversation).every((r) => r.response.statusCode === 202), received(conversation).map((r) => r.response));
  check('personal: the stream starts with 201 and goes on with 202', steps.map((s) => s.status).join().match(/^201(,202)+$/), steps.map((s) => s.status));
  check('personal: informative, parts, final', infos.map((i) => i.streamType).join().match(/^informative(,streaming)+,final$/), infos);
  check('personal: sequence numbers count from 1, the final has none', infos.every((i, n) => i.streamSequence === (n === infos.length - 1 ? undefined : n + 1)), infos);
  check('personal: all steps name the same stream', infos.slice(1).every((i) => i.streamId === steps[0].id), infos);
  check('personal: every part extends the one before', steps.slice(2).every((s, n) => s.body.text.startsWith(steps[n + 1].body.text)));
  check('personal: at least a second between two steps', steps.slice(1).every((s, n) => s.at - steps[n].at >= 950), steps.map((s) => s.at));
  checkAnswer('personal', answer);
}

async function followsUp(say, conversation) {
  await say(conversation, 'and what did Russia provide?');
  const [, , answer] = await sent(conversation, 'message', 3);
  check('personal: a follow-up is answered', answer?.body.text.length > 0, answer);
}

/** The playground does not say which message a thumb is for, so only that it is taken can be seen here. */
async function takesThumbs(playground, config) {
  await playground.post('/_conversation/v1/invoke', {
    name: 'message/submitAction', from: { id: config.currentUser.id }, conversation: { id: config.personalChat.id },
    value: { actionName: 'feedback', actionValue: { reaction: 'like', feedback: '{"feedbackText":"clear"}' } },
  });
  const invoke = log.find((entry) => entry.request?.body.type === 'invoke');
  check('personal: a thumb is taken', invoke?.response.statusCode === 200, invoke?.response);
}

async function repliesOnce(kind, say, conversation, mention) {
  await say(conversation, `${mention.text} ${question}`, [mention]);
  const [answer] = await sent(conversation, 'message', 1);
  const all = fromBot(conversation);
  check(`${kind}: the bot types, then answers once`, all.map((s) => s.body.type).join().match(/^(typing,)+message$/), all.map((s) => s.body.type));
  check(`${kind}: nothing is streamed`, all.every((s) => !s.body.entities?.some((e) => e.type === 'streaminfo')));
  check(`${kind}: it is a reply to the message`, answer.body.replyToId === received(conversation).at(-1).request.body.id, answer.body.replyToId);
  check(`${kind}: its own name was no part of the question`, !/Understood as/.test(answer.body.text), answer.body.text);
  checkAnswer(kind, answer);
}

async function refuses(say, conversation) {
  await say(conversation, 'how many moons does Jupiter have?');
  const answer = (await sent(conversation, 'message', 4))[3];
  check('personal: a refusal says what was searched', /searched|do not say/i.test(answer?.body.text), answer?.body.text);
}

function checkAnswer(kind, { body }) {
  const roots = body.entities.filter((e) => e.type === 'https://schema.org/Message');
  const claims = roots[0]?.citation ?? [];
  check(`${kind}: one root entity with the AI label`, roots.length === 1 && roots[0].additionalType?.[0] === 'AIGeneratedContent', roots);
  check(`${kind}: every mark has a claim and every claim a mark`,
    claims.length > 0 && [...body.text.matchAll(/(?<!\\)\[(\d+)\]/g)].every((m) => claims.some((c) => c.position === +m[1]))
      && claims.every((c) => body.text.includes(`[${c.position}]`)), claims.map((c) => c.position));
  check(`${kind}: claims within the limits`, claims.length <= 20 && claims.every(({ appearance: a }) => a.name.length <= 80 && a.abstract.length <= 160), claims);
  check(`${kind}: claims lead to the article page`, claims.every((c) => c.appearance.url.startsWith(`${publicAddress}/articles/`) && /#\d+-\d+$/.test(c.appearance.url)), claims);
  check(`${kind}: thumbs are asked for one way only`, body.channelData.feedbackLoop?.type === 'default' && body.channelData.feedbackLoopEnabled === undefined, body.channelData);
  check(`${kind}: Markdown without link definitions, tables or headings`, body.textFormat === 'markdown' && !/^\[\d+\]:|^\||^#/m.test(body.text), body.text);
}

/** What the bot sent of a type, when there is so much of it. */
async function sent(conversation, type, count) {
  for (let i = 0; i < 200 && ofType(conversation, type).length < count; i++) await pause(100);
  return ofType(conversation, type);
}

async function startPlayground(endpoint) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const cli = join(dirname(createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json')), 'cli.js');
  const child = spawn(process.execPath, [cli, '-e', endpoint, '-c', 'msteams', '-p', `${port}`, '--disable-telemetry'],
    { env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' }, stdio: 'ignore' });
  for (let i = 0; !(await fetch(`${url}/_debug/ping`).then((r) => r.ok, () => false)); i++) {
    if (i === 100 || child.exitCode !== null) throw new Error('The playground does not start.');
    await pause(200);
  }

  const socket = new WebSocket(`${url.replace('http', 'ws')}/_ws/log/stream`);
  socket.on('message', (data) => {
    const { log: entry } = JSON.parse(data);
    if (entry?.type === 'bot') log.push(entry);
  });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const call = async (path, options) => {
    const response = await fetch(url + path, options);
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
    return text ? JSON.parse(text) : {};
  };
  return {
    get: (path) => call(path),
    post: (path, body) => call(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    stop() {
      socket.close();
      child.kill();
    },
  };
}
