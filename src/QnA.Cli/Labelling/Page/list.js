// The questions on the left.
import { byId, h } from './dom.js';

const Most = 500;
const box = byId('questions');
let entries = [];
let open = null;
let onOpen = () => {};

export function start(whenOpened) {
  onOpen = whenOpened;
  for (const id of ['find', 'kind', 'problems-first']) byId(id).addEventListener('input', draw);
}

export function fill(set) {
  entries = set.questions;
  const kind = byId('kind');
  const chosen = kind.value;
  const kinds = [...new Set(entries.map((e) => e.kind))].sort();
  kind.replaceChildren(h('option', { value: '' }, 'all'), ...kinds.map((k) => h('option', { value: k }, k)));
  kind.value = kinds.includes(chosen) ? chosen : '';
  byId('held-out-note').textContent = set.heldOut === 0 ? '' :
    `${set.heldOut} held-out questions are for counting, not for looking: whoever looks will tune for them.`
    + (set.heldOutProblems > 0 ? ` ${set.heldOutProblems} of them have problems.` : '');
  draw();
}

/** Says which question is open: { id, file }, or null. */
export function current(question) {
  open = question;
  for (const button of box.querySelectorAll('button')) {
    button.setAttribute('aria-current', String(button.dataset.id === open?.id && button.dataset.file === open?.file));
  }
}

function draw() {
  const words = byId('find').value.toLowerCase().split(/\s+/u).filter(Boolean);
  const kind = byId('kind').value;
  const found = entries.filter((e) => (!kind || e.kind === kind)
    && words.every((w) => `${e.id} ${e.kind} ${e.question}`.toLowerCase().includes(w)));
  const rank = (e) => (e.file === 'inbox.jsonl' ? 0 : e.problems > 0 ? 1 : e.hints > 0 ? 2 : 3);
  if (byId('problems-first').checked) found.sort((a, b) => rank(a) - rank(b));
  box.replaceChildren(...found.slice(0, Most).map((e) => h('li', {}, buttonOf(e))));
  byId('more').textContent = found.length > Most ? `${Most} of ${found.length}; look for something narrower.`
    : found.length === 0 ? 'No question is like that.' : `${found.length} of ${entries.length}`;
  current(open);
}

function buttonOf(entry) {
  const state = entry.file === 'inbox.jsonl' ? h('span', { className: 'inbox' }, ' · to be labelled')
    : entry.problems > 0 ? h('span', { className: 'bad' }, ` · ${entry.problems} wrong`)
      : entry.hints > 0 ? ` · ${entry.hints === 1 ? '1 hint' : `${entry.hints} hints`}` : '';
  const side = entry.split === 'held_out' ? ' · held out' : '';
  return h('button', { type: 'button', 'data-id': entry.id, 'data-file': entry.file, onclick: () => onOpen(entry) },
    h('small', {}, `${entry.id} · ${entry.kind}${entry.answerable ? '' : ' · not answerable'}${side}`, state),
    entry.question);
}
