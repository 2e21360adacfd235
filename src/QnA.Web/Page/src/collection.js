// The list of articles: on the first visit and in the panel.
import { articlePath } from './addresses.js';
import { el } from './dom.js';
import { date } from './words.js';

/** @param {object[]} articles  of GET /api/articles @param {(file: string) => void} open  called for an ordinary click */
export function collection(articles, open) {
  const dated = articles.some((article) => article.published);
  return el('table.holdings', null, el('caption.sr', null, 'Articles'),
    el('thead.sr', null, el('tr', null, el('th', { scope: 'col' }, 'Title'), dated && el('th', { scope: 'col' }, 'Published'), el('th', { scope: 'col' }, 'File'))),
    el('tbody', null, ...articles.map((article) => row(article, dated, open))));
}

function row({ file, title, published }, dated, open) {
  const link = el('a', { href: articlePath(file), onclick: (event) => follow(event, () => open(file)) }, title);
  return el('tr', null, el('td', null, link), dated && el('td', null, published ? date(published) : ''), el('td', null, file));
}

/** Does something else for an ordinary click; a click for a new tab or window stays what it is. */
export function follow(event, instead) {
  if (event.defaultPrevented || event.button !== 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  instead();
}
