// An article as it stands in its file, line by line, with exact ranges highlighted.
import { el } from './dom.js';
import { kindRemark } from './words.js';

/**
 * @typedef {{ number: number | null, start: number, end: number }} Quotation  a range of the article; UTF-16 code units
 * @typedef {{ from: number, number: number, text: string, kind: string | null }} Line  one line of the file: offset, number from 1, text
 */

/**
 * @param {object} article  of GET /api/articles/{file}
 * @param {Quotation[]} quotations  all of them in this article
 * @param {Quotation | null} active  the one to be shown; one of `quotations`
 * @param {(quotation: Quotation) => void} choose  called when another quotation is clicked
 * @returns {DocumentFragment}
 */
export function render(article, quotations, active, choose) {
  const parts = article.text === null
    ? article.excerpts.map((excerpt) => split(excerpt.text, excerpt.start, excerpt.startLine))
    : [split(article.text, 0, 1)];
  const fragment = document.createDocumentFragment();
  const context = { quotations, active, choose };
  parts.forEach((lines, index) => {
    if (article.text === null) fragment.append(el('p.cut', null, index === 0 && lines[0]?.from === 0 ? 'Excerpt' : 'Excerpt …'));
    fragment.append(...blocks(withKinds(lines, article.sentences), context));
  });
  if (article.text === null) {
    fragment.append(el('p.cut', null, parts.length > 0
      ? 'Only the surroundings of a quotation are shown here.'
      : 'This service shows the surroundings of quotations only; open one from an answer.'));
  }
  return fragment;
}

/** Cuts a text into its lines as the program counts them: CR LF, CR and LF each end one. */
export function split(text, offset, firstLine) {
  const lines = [];
  const end = /\r\n|\r|\n/gu;
  let from = 0;
  for (let match = end.exec(text); ; match = end.exec(text)) {
    lines.push({ from: offset + from, number: firstLine + lines.length, text: text.slice(from, match ? match.index : undefined), kind: null });
    if (!match) return lines;
    from = match.index + match[0].length;
  }
}

// A line is what its first sentence is; one that is furniture in part only is not furniture.
function withKinds(lines, sentences) {
  let next = 0;
  return lines.map((line) => {
    const end = line.from + line.text.length;
    while (next < sentences.length && sentences[next].end <= line.from) next++;
    const kinds = [];
    for (let i = next; i < sentences.length && sentences[i].start < end; i++) kinds.push(sentences[i].kind);
    return { ...line, kind: kinds.find((kind) => kind !== 'chrome') ?? kinds[0] ?? null };
  });
}

// Lines one after the other; what is page furniture is folded away, unless the quotation is in it.
function* blocks(lines, context) {
  let furniture = [];
  let before = null;
  for (const line of lines) {
    if (line.text.trim() === '') continue;
    if (line.kind === 'chrome' || line.kind === null) {
      furniture.push(line);
      continue;
    }
    if (furniture.length > 0) {
      yield fold(furniture, context);
      furniture = [];
      before = null; // the next post is another reader's
    }
    yield row(line, before, context);
    before = line.kind;
  }
  if (furniture.length > 0) yield fold(furniture, context);
}

function fold(lines, context) {
  const [first, last] = [lines[0].number, lines.at(-1).number];
  const within = context.active && lines.some((line) => context.active.start < line.from + line.text.length && context.active.end > line.from);
  return el('details.furniture', { open: within },
    el('summary', null, first === last ? `Line ${first} is page furniture and is never cited` : `Lines ${first}–${last} are page furniture and are never cited`),
    ...lines.map((line) => row(line, 'chrome', context)));
}

function row(line, before, context) {
  const text = el('p', null, ...pieces(line, context));
  const heading = line.kind !== before && (line.kind === 'comment' || line.kind === 'caption')
    ? el('span.ln__kind', null, kindRemark(line.kind))
    : null;
  const hit = text.querySelector('mark') !== null;
  return el(`div.ln.ln--${line.kind ?? 'chrome'}${hit ? '.ln--hit' : ''}`, null,
    el('span.ln__no', null, line.number),
    el('div', null, heading, text));
}

// The line cut where quotations begin and end. Numbers and words for screen readers stand beside the marks, never in them.
function* pieces(line, { quotations, active, choose }) {
  const end = line.from + line.text.length;
  const here = quotations.filter((q) => q.start < end && q.end > line.from);
  const cuts = [line.from, end, ...here.flatMap((q) => [q.start, q.end])].filter((at) => at >= line.from && at <= end);
  const sorted = [...new Set(cuts)].sort((a, b) => a - b);
  for (let i = 0; i + 1 < sorted.length; i++) {
    const [from, to] = [sorted[i], sorted[i + 1]];
    const text = line.text.slice(from - line.from, to - line.from);
    const over = here.filter((q) => q.start <= from && q.end >= to);
    if (over.includes(active)) {
      if (from === active.start) {
        if (active.number !== null) yield el('span.hit__n', { 'aria-hidden': 'true' }, active.number);
        yield el('span.sr', null, 'Quotation begins. ');
      }
      yield el('mark', null, text);
      if (to === active.end) yield el('span.sr', null, ' Quotation ends.');
    } else if (over.length > 0) {
      const [other] = over;
      if (from === other.start && other.number !== null) {
        yield el('button.also__n', { type: 'button', 'aria-label': `Go to citation ${other.number}`, onclick: () => choose(other) }, other.number);
      }
      yield el('span.also', { onclick: () => choose(other) }, text);
    } else {
      yield text;
    }
  }
}

/** Scrolls so that the quotation stands a third down. */
export function reveal(body) {
  const mark = body.querySelector('mark');
  body.scrollTop = 0;
  if (!mark) return;
  const [inside, outside] = [mark.getBoundingClientRect(), body.getBoundingClientRect()];
  body.scrollTop = Math.max(0, inside.top - outside.top - outside.height * 0.3);
}
