// The page of one article, /articles/{file}#start-end: the address that citations are shared by.
import { parseArticle } from './addresses.js';
import { installAnnouncer } from './announce.js';
import { el, tool } from './dom.js';
import { masthead } from './masthead.js';
import { places, Source } from './source.js';

/** Builds the page. */
export async function articlePage(place) {
  const head = masthead(document.title);
  const site = document.title;
  head.add(tool('previous', 'Ask about the articles', { href: '/' }));
  const inside = places();
  const frame = el('main.source.source--whole', { 'aria-labelledby': 'source-title' },
    el('div.source__head', null, inside.title, inside.note, inside.facts), inside.body, inside.foot);
  place.replaceChildren(head.element, frame);
  installAnnouncer();

  const source = new Source(inside, { whole: true, choose: () => {} });
  const show = async () => {
    const link = parseArticle(location.href);
    if (!link) return;
    const citation = link.start === null ? null : { ...link, number: null };
    if (await source.show({ file: link.file, citation, others: [], claim: null })) document.title = `${inside.title.textContent} – ${site}`;
  };
  addEventListener('hashchange', show);
  await show();
}
