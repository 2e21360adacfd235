// One article with what is known of it above and what can be done below: the inside of the panel and of the article's own page.
import { articleLink, articlePath } from './addresses.js';
import { article as load } from './api.js';
import { copy } from './clipboard.js';
import { el, tool } from './dom.js';
import { render, reveal } from './reader.js';
import { date, figure, kindRemark, lines } from './words.js';

/**
 * @typedef {object} Shown  what is shown
 * @property {string} file
 * @property {object | null} citation  the quotation, as in an answer; without number and claim where it comes from a link
 * @property {object[]} others  the answer's citations, of this and other articles
 * @property {string | null} claim  what it is cited for
 * @property {boolean} [nearest]  whether it is the nearest passage of a refusal
 */

/** Fills the places of a frame with an article. */
export class Source {
  #turn = 0;

  /** @param {{ title: HTMLElement, note: HTMLElement, facts: HTMLElement, body: HTMLElement, foot: HTMLElement }} places
      @param {{ choose: (quotation: object) => void, whole: boolean }} options  `whole`: the frame is the article's own page */
  constructor(places, options) {
    this.places = places;
    this.options = options;
  }

  /** @param {Shown} shown @returns {Promise<boolean>} whether the article is there now */
  async show(shown) {
    const turn = ++this.#turn;
    const { title, note, facts, body, foot } = this.places;
    title.textContent = shown.citation?.title ?? shown.file;
    note.replaceChildren();
    facts.replaceChildren(...knownFacts(shown, null));
    foot.replaceChildren();
    const waiting = setTimeout(() => { if (turn === this.#turn) body.replaceChildren(el('p.cut', null, 'Opening the article …')); }, 150);
    try {
      const article = await load(shown.file, shown.citation);
      if (turn !== this.#turn) return false;
      this.#fill(shown, article);
      return true;
    } catch (problem) {
      if (turn === this.#turn) this.#fail(shown, problem);
      return false;
    } finally {
      clearTimeout(waiting);
    }
  }

  /** Forgets what is on its way. */
  cancel() {
    this.#turn++;
  }

  #fill(shown, article) {
    const { title, note, facts, body, foot } = this.places;
    const { citation } = shown;
    title.textContent = article.title;
    const remarks = [];
    if (!article.hasHeadline) remarks.push(el('p.source__note', null, 'The file has no headline; these are its first words.'));
    if (isStale(citation, article)) {
      remarks.push(el('p.source__note.source__note--warn', null, 'This article changed after the answer was given. Ask again to check the quotation.'));
    }
    if (citation && citation.kind === 'comment') remarks.push(el('p.source__note.source__note--warn', null, 'A reader’s post, not the article.'));
    if (citation && citation.end > citation.start && !reaches(article, citation)) {
      remarks.push(el('p.source__note.source__note--warn', null, 'The article has no such passage.'));
    }
    note.replaceChildren(...remarks);

    const here = shown.others.filter((other) => other.file === shown.file);
    const active = citation && reaches(article, citation) ? here.find((other) => other.start === citation.start && other.end === citation.end) ?? citation : null;
    const quotations = active && !here.includes(active) ? [...here, active] : here;
    const withLines = citation && !citation.startLine && active ? { ...citation, ...linesOf(article, citation) } : citation;
    facts.replaceChildren(...knownFacts({ ...shown, citation: withLines }, article));
    body.replaceChildren(render(article, quotations, active, this.options.choose));
    foot.replaceChildren(...this.#tools(shown, article, active));
    reveal(body);
  }

  #tools({ file }, article, active) {
    const tools = [];
    const quote = active && quoteOf(article, active);
    if (quote) tools.push(tool('quotation', 'Copy quotation', { onclick: (event) => copy(quote, event.currentTarget) }));
    tools.push(tool('link', 'Copy link', { onclick: (event) => copy(articleLink(file, active), event.currentTarget) }));
    if (!this.options.whole) tools.push(tool('open', 'Open full page', { href: articlePath(file, active), target: '_blank', rel: 'noopener' }));
    return tools;
  }

  #fail(shown, problem) {
    const { body, foot } = this.places;
    foot.replaceChildren();
    const again = el('button.linkbtn', { type: 'button', onclick: () => this.show(shown) }, 'Try again');
    const known = { 401: 'This service shows its articles only to those it knows.', 404: 'This article is not there, or no longer.' }[problem.status];
    body.replaceChildren(el('p.source__problem', { role: 'alert' }, known ?? 'This article could not be opened. ', !known && again));
  }
}

/** The empty places of a frame, in the order of reading. */
export function places() {
  return {
    title: el('h2.source__title', { id: 'source-title', tabindex: '-1' }),
    note: el('div'),
    facts: el('dl.facts'),
    body: el('div.source__body', { tabindex: '0', role: 'region', 'aria-label': 'The article' }),
    foot: el('footer.source__foot'),
  };
}

const reaches = (article, { start, end }) => start !== null && start < end
  && (article.text === null ? article.excerpts.some((e) => e.start <= start && e.start + e.text.length >= end) : end <= article.text.length);

// A quote is compared too: an answer kept from before hashes were, or a link, has none.
function isStale(citation, article) {
  if (!citation) return false;
  if (citation.fileHash) return citation.fileHash !== article.hash;
  return citation.quote !== undefined && reaches(article, citation) && quoteOf(article, citation) !== citation.quote;
}

function quoteOf(article, { start, end }) {
  if (article.text !== null) return article.text.slice(start, end);
  const excerpt = article.excerpts.find((e) => e.start <= start && e.start + e.text.length >= end);
  return excerpt?.text.slice(start - excerpt.start, end - excerpt.start) ?? null;
}

function linesOf(article, { start, end }) {
  const inside = article.sentences.filter((sentence) => sentence.start < end && sentence.end > start);
  return inside.length > 0 ? { startLine: inside[0].startLine, endLine: inside.at(-1).endLine } : {};
}

function knownFacts({ file, citation, claim, nearest }, article) {
  const facts = [];
  if (nearest) facts.push(['Nearest', 'Shown because it comes closest. It does not answer the question.']);
  else if (claim) facts.push(['Cited for', claim]);
  facts.push(['File', file]);
  if (citation?.startLine) facts.push(['Place', `${lines(citation)}, characters ${figure(citation.start)}–${figure(citation.end)}`]);
  const kind = citation && citation.kind !== 'comment' && kindRemark(citation.kind);
  if (kind) facts.push(['Kind', kind]);
  const published = article?.published ?? citation?.published;
  if (published) facts.push(['Published', date(published)]);
  if (article?.source) facts.push(['Source', article.source]);
  return facts.map(([name, value]) => el('div', null, el('dt', null, name), el('dd', null, value)));
}

