// Web Chat over this host's Direct Line, and what keeps it going.
import ReactWebChat, { createDirectLine, createStore, renderMarkdown } from 'botframework-webchat';
import { createRoot } from 'react-dom/client';
import { Composer as ScrollComposer } from 'react-scroll-to-bottom';
import 'rxjs/add/observable/timer'; // DirectLineJS 0.15.5 waits with it after a 429, but loads it nowhere: the post would seem to succeed
import { calm } from './calm.js';
import { nameBadges, styleOptions, words } from './look.js';
import { activityMiddleware, activityStatusMiddleware, attachmentMiddleware, typingIndicatorMiddleware } from './middleware.jsx';
import { remember, resume, token } from './session.js';
import { count, figure } from './words.js';

const status = { online: 2, expired: 3, failed: 4, ended: 5 };
const nonce = document.getElementById('script').nonce;

// Web Chat 4.18.1 does not hand its nonce on to the part that scrolls, whose style element would be refused.
ScrollComposer.defaultProps = { ...ScrollComposer.defaultProps, nonce };

/** One conversation on the page. */
export class Conversation {
  id = null;
  #answers = new Map();
  #root = null;
  #directLine = null;
  #store = null;
  #held = []; // questions that cannot be sent yet
  #isConnected = false;
  #ended = false;

  /**
   * @param {HTMLElement} place
   * @param {object} settings  of GET /api/page
   * @param {import('./notices.js').Notices} notices
   * @param {{ asked: () => void, empty: () => void, replaced: () => void }} events  a question is there; there is none; the conversation is gone
   */
  constructor(place, settings, notices, events) {
    Object.assign(this, { place, settings, notices, events });
    addEventListener('online', () => this.#online());
    addEventListener('offline', () => this.#offline());
  }

  /** Connects to the remembered conversation, or begins one. */
  async start() {
    this.#ended = false;
    this.#answers.clear();
    try {
      const { conversationId, token: bearer, resumed } = await resume();
      this.id = conversationId;
      remember(conversationId);
      this.#mount(bearer, resumed);
      if (resumed) setTimeout(() => { if (!this.hasQuestions) this.events.empty(); }, 1500);
      else this.events.empty();
      this.notices.clear('connection');
    } catch (problem) {
      this.events.empty();
      const wait = problem.retryAfter ? ` Try again in ${problem.retryAfter} seconds.` : '';
      this.notices.show('connection', problem.message, wait, { label: 'Try again', run: () => this.start() });
    }
  }

  /** Leaves this conversation and begins another. The old one stays with the host until it is forgotten or has expired. */
  async restart() {
    this.#unmount();
    remember(null);
    await this.start();
  }

  /** Ends the connection. */
  #unmount() {
    this.#ended = true;
    this.#root?.unmount();
    this.#directLine?.end();
    this.#root = this.#directLine = this.#store = null;
    this.#isConnected = false;
    this.#held = [];
  }

  get hasQuestions() {
    return (this.#store?.getState().activities ?? []).some(isQuestion);
  }

  /** Asks a question as if it had been typed; before there is a connection, as soon as there is one. */
  ask(question, channelData) {
    const action = { type: 'WEB_CHAT/SEND_MESSAGE', payload: { text: question, method: 'keyboard', channelData } };
    if (this.#store) this.#store.dispatch(action);
    else this.#hold(action);
  }

  /** The answer in which an element stands, or null. */
  answerAround(element) {
    const activity = element.closest('[data-activity]')?.dataset.activity;
    return this.#answers.get(activity) ?? null;
  }

  #mount(bearer, resumed) {
    const directLine = createDirectLine({
      domain: `${location.origin}/v3/directline`,
      token: bearer,
      ...(resumed ? { conversationId: this.id } : {}),
    });
    directLine.activity$ = calm(directLine.activity$);
    this.#directLine = directLine;
    this.#watch(directLine);
    this.#store = createStore({}, () => (next) => (action) => this.#pass(next, action));
    this.#root = createRoot(this.place);
    this.#root.render(
      <ReactWebChat
        activityMiddleware={activityMiddleware({
          register: (id, answer) => this.#answers.set(id, answer),
          askAsTyped: (question) => this.ask(question, { qna: { asTyped: true } }),
        })}
        activityStatusMiddleware={activityStatusMiddleware({ settings: this.settings })}
        attachmentMiddleware={attachmentMiddleware}
        directLine={directLine}
        locale="en-US"
        nonce={nonce}
        overrideLocalizedStrings={(strings) => ({ ...strings, ...words })}
        renderMarkdown={(...args) => nameBadges(renderMarkdown(...args))}
        role="region"
        store={this.#store}
        styleOptions={styleOptions}
        typingIndicatorMiddleware={typingIndicatorMiddleware}
      />,
    );
  }

  // Questions that cannot be sent now are kept; what comes in tells whether there is a conversation at all.
  #pass(next, action) {
    if (action.type === 'WEB_CHAT/SEND_MESSAGE') {
      const { text } = action.payload;
      if (text.length > this.settings.maxQuestionLength) {
        this.notices.show('length', `A question can have ${count(this.settings.maxQuestionLength, 'character')}; this one has ${figure(text.length)}.`);
        this.#giveBack(text);
        return undefined;
      }
      this.notices.clear('length');
      if (!navigator.onLine || !this.#isConnected) {
        this.#hold(action);
        return undefined;
      }
      this.notices.clear('rate');
    }
    if (/^DIRECT_LINE\/(RE|DIS)CONNECT_PENDING$/u.test(action.type)) this.#isConnected = false;
    if (/^DIRECT_LINE\/(RE)?CONNECT_FULFILLED$/u.test(action.type)) {
      this.#isConnected = true;
      setTimeout(() => this.#release(), 0); // when Web Chat has seen it too
    }
    if (action.type === 'DIRECT_LINE/POST_ACTIVITY' && action.payload.activity.type === 'message') this.events.asked();
    if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && isQuestion(action.payload.activity)) this.events.asked();
    if (action.type === 'DIRECT_LINE/POST_ACTIVITY_REJECTED') this.#rejected(action.payload);
    return next(action);
  }

  // DirectLineJS hands on what the request failed with: 429 is told from the rest. Web Chat offers to send it again.
  #rejected(error) {
    const code = error?.status;
    if (code === 429) this.notices.countDown('rate', 'Too many questions just now.', Number(error.xhr.getResponseHeader('Retry-After')) || 5, 'Your text is kept.');
    else if (code === 404) this.#gone();
  }

  // After Web Chat has emptied the box.
  #giveBack(text) {
    setTimeout(() => this.#store?.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text } }), 0);
  }

  // Web Chat drops a question that comes before its connection, or while that is being made again.
  #hold(action) {
    this.#held.push(action);
    if (!navigator.onLine) this.#offline();
    else this.notices.show('waiting', 'Connecting …', 'Your question is kept here and will be sent at once.');
  }

  #release() {
    if (!navigator.onLine || !this.#isConnected) return;
    this.notices.clear('waiting');
    for (const action of this.#held.splice(0)) this.#store?.dispatch(action);
  }

  #offline() {
    const kept = this.#held.length > 0 ? 'Your question is kept here and will be sent when the connection is back.' : 'Answers above can still be read.';
    this.notices.show('offline', 'You are offline.', kept);
  }

  #online() {
    this.notices.clear('offline');
    this.#release();
  }

  #watch(directLine) {
    directLine.connectionStatus$.subscribe((state) => {
      if (this.#ended || directLine !== this.#directLine) return;
      if (state === status.online) this.notices.clear('connection');
      else if (state === status.expired) this.#renew(directLine);
      else if (state === status.failed) {
        this.notices.show('connection', 'The service cannot be reached.', '', { label: 'Try again', run: () => { this.#unmount(); this.start(); } });
      } else if (state === status.ended) this.#gone();
    });
  }

  // A machine that slept longer than the token is good.
  async #renew(directLine) {
    try {
      const { conversationId, token: bearer } = await token(this.id);
      directLine.reconnect({ conversationId, token: bearer });
    } catch (problem) {
      if (problem.status === 404 || problem.status === 403) this.#gone();
      else this.notices.show('connection', problem.message, '', { label: 'Try again', run: () => this.#renew(directLine) });
    }
  }

  // Deleted in another window, or expired.
  #gone() {
    if (this.#ended) return;
    this.notices.show('connection', 'This conversation is no longer kept.', '', { label: 'Begin a new one', run: () => { this.notices.clear('connection'); this.events.replaced(); } });
  }
}

const isQuestion = (activity) => activity.type === 'message' && activity.from?.role === 'user';

