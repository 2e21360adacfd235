// The article on the right: its text with the evidence marked, and what is selected in it.
import { byId, h } from './dom.js';
import { call, segments } from './api.js';
import { pieces, placesOf, sentencesIn, trimmed } from './ranges.js';

const box = byId('text');
const chooser = byId('articles');
const loaded = new Map();
let article = null;
let quotes = [];
let selected = null;
let onSelect = () => {};

export const current = () => article;
export const selection = () => selected;

export function start(entries, whenSelected) {
  onSelect = whenSelected;
  chooser.replaceChildren(...entries.map((a) => h('option', { value: a.id }, a.title === a.id ? a.id : `${a.id}: ${a.title}`)));
  chooser.addEventListener('change', () => show(chooser.value));
  document.addEventListener('selectionchange', readSelection);
  box.addEventListener('keydown', moveBySentence);
  return entries.length > 0 ? show(entries[0].id) : null;
}

/** Shows an article and, when a quote is given, scrolls to it. */
export async function show(id, quote = null) {
  if (!loaded.has(id)) loaded.set(id, await call(`articles/${segments(id)}`));
  if (article !== loaded.get(id)) {
    article = loaded.get(id);
    chooser.value = id;
    box.scrollTop = 0;
    select(null);
    draw();
  }
  if (quote !== null) point(quote);
}

/** Forgets the texts, so that articles changed on disk are fetched again. */
export const forget = () => loaded.clear();

/** Marks these quotes, [{ file, quote, onclick }], wherever they stand. */
export function mark(list) {
  quotes = list;
  draw();
}

function draw() {
  if (!article) return;
  const marks = quotes
    .filter((q) => q.file === article.id)
    .flatMap((q) => placesOf(article.text, q.quote).map((range) => ({ ...range, q })));
  const top = box.scrollTop;
  box.replaceChildren(...pieces(article.text, article.sentences, marks).map((piece) => {
    const text = article.text.slice(piece.start, piece.end);
    return piece.mark
      ? h('mark', { className: piece.kind, title: piece.mark.q.name, onclick: piece.mark.q.onclick, 'data-start': piece.start }, text)
      : h('span', { className: piece.kind }, text);
  }));
  box.scrollTop = top;
  if (selected && !document.activeElement?.matches('input, textarea')) restore();
}

function point(quote) {
  const [place] = placesOf(article.text, quote);
  for (const m of box.querySelectorAll('mark')) {
    const at = Number(m.dataset.start);
    const shown = place && at >= place.start && at < place.end;
    m.classList.toggle('shown', Boolean(shown));
    if (shown && at === place.start) m.scrollIntoView({ block: 'center' });
  }
}

function readSelection() {
  const found = window.getSelection();
  if (found.rangeCount === 0 || !article) return;
  const range = found.getRangeAt(0);
  // Neither a selection elsewhere (in a field of the form) nor drawing the text anew changes what was chosen here.
  if (range.collapsed && range.startContainer === box) return;
  if (!box.contains(range.startContainer) || !box.contains(range.endContainer)) return;
  select(trimmed(article.text, { start: offsetOf(range.startContainer, range.startOffset), end: offsetOf(range.endContainer, range.endOffset) }));
}

function select(range) {
  selected = range;
  onSelect(range);
}

function offsetOf(node, offset) {
  const before = document.createRange();
  before.setStart(box, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

function positionOf(offset) {
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (offset <= node.length) return [node, offset];
    offset -= node.length;
  }
  return [box, box.childNodes.length];
}

function restore() {
  window.getSelection().setBaseAndExtent(...positionOf(selected.start), ...positionOf(selected.end));
}

function moveBySentence(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === 'Enter' && selected) {
    event.preventDefault();
    byId('mark').click();
    return;
  }
  if (!step || article.sentences.length === 0) return;
  event.preventDefault();
  const here = selected ? article.sentences.indexOf(sentencesIn(article.sentences, selected)[0]) : step > 0 ? -1 : article.sentences.length;
  const next = article.sentences[Math.min(Math.max(here + step, 0), article.sentences.length - 1)];
  select({ start: next.start, end: next.end });
  restore();
  positionOf(next.start + 1)[0].parentElement.scrollIntoView({ block: 'nearest' });
}
