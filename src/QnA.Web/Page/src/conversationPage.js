// The page at /: the conversation, the panel beside it, the tools above.
import { articles as loadArticles, pageSettings } from './api.js';
import { parseArticle } from './addresses.js';
import { installAnnouncer, say } from './announce.js';
import { el, tool } from './dom.js';
import { confirmForget } from './forget.js';
import { masthead } from './masthead.js';
import { Notices } from './notices.js';
import { Panel } from './panel.js';
import { download, forget, remembered } from './session.js';
import { welcome } from './welcome.js';
import { count } from './words.js';

/** Builds the page. */
export async function conversationPage(place) {
  const loading = import('./conversation.jsx'); // the large part, meanwhile
  const settings = await settingsOrNotice(place);
  if (!settings) return;
  document.title = settings.title;

  const notices = new Notices();
  const chat = el('div', { id: 'chat' });
  const talk = el('main.talk', { id: 'talk' }, chat);
  const desk = el('div.desk', { 'data-panel': 'closed' }, talk);
  const head = masthead(settings.title);
  const panel = new Panel(desk, [head.element, talk], (shown) => mark(chat, shown));
  desk.append(panel.element);
  const early = []; // asked before the large part is there
  let ask = (question) => early.push(question);
  const first = welcome(settings, {
    ask: (question) => ask(question),
    open: (file, opener) => panel.open({ answer: null, number: null, link: { file, start: null, end: null } }, opener),
  });
  first.element.hidden = Boolean(remembered());
  talk.append(first.element, notices.element);
  place.replaceChildren(el('a.skip', { href: '#talk', onclick: (event) => { event.preventDefault(); focusBox(); } }, 'Skip to the question box'), head.element, desk);
  installAnnouncer();

  const { Conversation } = await loading;
  const conversation = new Conversation(chat, settings, notices, {
    asked: () => { first.element.hidden = true; head.set({ hasQuestions: true }); },
    empty: () => { first.element.hidden = false; head.set({ hasQuestions: false }); },
    replaced: () => begin(),
  });
  ask = (question) => conversation.ask(question);
  early.forEach(ask);
  const begin = async () => {
    panel.close();
    await conversation.restart();
    focusBox();
  };
  head.add(
    tool('articles', count(settings.articles, 'article'), { onclick: (event) => panel.openCollection(event.currentTarget) }),
    head.menu('export', 'Export', [
      ['As Markdown, to read', () => save(conversation, 'markdown', notices)],
      ['As JSON, for programs', () => save(conversation, 'json', notices)],
    ]),
    head.needsQuestions(tool('forget', 'Forget', { title: 'Forget this conversation', onclick: async () => {
      if (!await confirmForget()) return;
      try {
        await forget(conversation.id);
        await begin();
        say('The conversation is forgotten.');
      } catch (problem) {
        notices.show('forget', 'The conversation could not be forgotten.', problem.message);
      }
    } })),
    head.needsQuestions(tool('add', 'New conversation', { onclick: begin })),
  );
  head.set({ hasQuestions: false });

  openFromTranscript(chat, conversation, panel);
  measureSendBox(talk, chat);
  await Promise.all([conversation.start(), loadArticles().then((list) => first.list(list), () => first.list(null))]);
  if (matchMedia('(hover: hover)').matches) focusBox(); // a touch keyboard would cover the page
}

async function settingsOrNotice(place) {
  const timer = setTimeout(() => place.replaceChildren(el('p.plain', { role: 'status' }, 'The articles are being read …')), 400);
  try {
    return await pageSettings();
  } catch (problem) {
    const again = el('button.linkbtn', { type: 'button', onclick: () => location.reload() }, 'Try again');
    place.replaceChildren(problem.status === 401
      ? el('p.plain', { role: 'alert' }, 'This service answers only those it knows. Whoever runs it can open this page to everybody who reaches it, with the setting ', el('code', null, 'QnA:Web:AllowAnonymous'), '.')
      : el('p.plain', { role: 'alert' }, `${problem.message} `, again));
    return null;
  } finally {
    clearTimeout(timer);
  }
}

// One listener for every number and footnote, Web Chat's and ours, streamed or final. A click for a new tab stays one.
function openFromTranscript(chat, conversation, panel) {
  chat.addEventListener('click', (event) => {
    const anchor = event.target.closest?.('a[href*="/articles/"]');
    if (!anchor || event.button !== 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = parseArticle(anchor.href);
    if (!link) return;
    event.preventDefault();
    event.stopPropagation();
    const answer = conversation.answerAround(anchor);
    const same = (c) => c.file === link.file && c.start === link.start && c.end === link.end;
    const citation = answer?.citations.find(same);
    const nearest = citation === undefined && answer?.nearest && same(answer.nearest) ? answer.nearest : null;
    panel.open({ answer: citation ? answer : null, number: citation?.number ?? null, link, nearest }, anchor);
  }, { capture: true });
}

// The number that is open, and its footnote, are told from the others.
function mark(chat, shown) {
  for (const anchor of chat.querySelectorAll('a[aria-current]')) anchor.removeAttribute('aria-current');
  if (!shown) return;
  for (const anchor of chat.querySelectorAll('a[href*="/articles/"]')) {
    const link = parseArticle(anchor.href);
    if (link && link.file === shown.citation.file && link.start === shown.citation.start && link.end === shown.citation.end) anchor.setAttribute('aria-current', 'true');
  }
}

async function save(conversation, format, notices) {
  try {
    await download(conversation.id, format);
    say('The conversation is exported.');
  } catch (problem) {
    notices.show('export', 'The conversation could not be exported.', problem.message);
  }
}

// The first visit and the notices stand above the box, however many lines it has.
function measureSendBox(talk, chat) {
  const observer = new ResizeObserver(() => {
    const box = chat.querySelector('.webchat__send-box');
    if (box) talk.style.setProperty('--send-box', `${box.getBoundingClientRect().height}px`);
  });
  new MutationObserver(() => {
    const box = chat.querySelector('.webchat__send-box');
    if (box) observer.observe(box);
  }).observe(chat, { childList: true, subtree: true });
}

function focusBox() {
  document.querySelector('#chat .webchat__send-box-text-box__html-text-area, #chat [data-id="webchat-sendbox-input"]')?.focus();
}
