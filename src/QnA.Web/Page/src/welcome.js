// The first visit: what this is, questions to begin with, the list of articles.
import { collection } from './collection.js';
import { el, icon } from './dom.js';
import { count } from './words.js';

/** @param {object} settings  of GET /api/page @param {{ ask: (question: string) => void, open: (file: string, opener: HTMLElement) => void }} actions */
export function welcome({ articles, examples }, actions) {
  const holdings = el('div', { 'aria-live': 'polite' });
  const element = el('section.welcome', { 'aria-labelledby': 'welcome-title' },
    el('div.welcome__in', null,
      el('h2', { id: 'welcome-title' }, 'What do the articles say?'),
      el('p.welcome__lede', null, articles === 0
        ? 'There are no articles to ask about yet.'
        : `Answers are taken only from the ${count(articles, 'article')} below. Each sentence ends with a number; the number opens the article at the words it rests on. When the articles do not say, you will be told so.`),
      articles > 0 && examples.length > 0 && el('h3', null, 'Try one of these'),
      articles > 0 && examples.length > 0 && el('ul.examples', null, ...examples.map((question) =>
        el('li', null, el('button', { type: 'button', onclick: () => actions.ask(question) }, question, icon('next'))))),
      articles > 0 && el('h3', null, 'In this collection'),
      holdings,
      el('p.welcome__foot', null, el('a', { href: '/assets/licences.txt', target: '_blank', rel: 'noopener' }, 'Licences of what this page is made of'))));
  return {
    element,
    /** Shows the list, or that it could not be loaded. */
    list(items) {
      holdings.replaceChildren(items
        ? collection(items, (file) => actions.open(file, document.activeElement))
        : el('p.source__note', null, 'The list of articles could not be loaded.'));
    },
  };
}
