// Puts list, form and article together, and talks to the server.
import { byId, h } from './dom.js';
import { call, segments } from './api.js';
import { changes } from './diff.js';
import { sentencesIn, wholeWords } from './ranges.js';
import * as article from './article.js';
import * as form from './form.js';
import * as list from './list.js';

const CheckAfter = 250; // ms without typing

let open = null; // { question, file, version } of the question in the form
let isDirty = false;
let checks = 0;
let timer = 0;

function say(text, isBad = false) {
  byId('status').textContent = text;
  byId('status').classList.toggle('bad', isBad);
}

// Whatever goes wrong is said; the form keeps what it has.
const guarded = (action) => async (...args) => {
  try {
    return await action(...args);
  } catch (error) {
    say(error.message, true);
    return undefined;
  }
};

async function loadSet() {
  const set = await call(`set${byId('held-out').checked ? '?heldOut=true' : ''}`);
  byId('name').textContent = `Labels: ${set.name}`;
  byId('folder').textContent = set.folder;
  document.title = `Labels: ${set.name}`;
  list.fill(set);
  form.choices(set.articles.map((a) => a.id), set.kinds);
  return set;
}

const mayLeave = () => !isDirty || window.confirm('This question has changes that are not saved. Drop them?');

const openEntry = guarded(async (entry) => {
  if (!mayLeave()) return;
  const view = await call(`questions/${segments(entry.file)}/${segments(entry.id)}`);
  present({ question: view.question, file: view.file, version: view.version });
  byId('form-title').focus();
  const [first] = [...view.question.evidence, ...view.question.contradiction];
  if (first) await article.show(first.file, first.quote);
});

function startNew() {
  if (!mayLeave()) return;
  present({ question: { id: '', kind: 'fact', question: '', answerable: true, nuggets: [], evidence: [], contradiction: [], partial: [] } });
  byId('form').querySelector('[data-place=question]').focus();
}

function present(opened) {
  open = opened;
  isDirty = false;
  byId('result').replaceChildren();
  redraw();
  list.current(open.file ? { id: open.question.id, file: open.file } : null);
}

function redraw(place = null) {
  const { question, file } = open;
  byId('form-title').textContent = file ? question.id : 'New question';
  byId('form-place').textContent = file === 'inbox.jsonl' ? 'From the inbox, to be labelled'
    : [file, question.split === 'held_out' ? 'held out' : question.split].filter(Boolean).join(', ');
  form.draw(question, place);
  article.mark([
    ...question.evidence.map((e, i) => marked(e, `Evidence ${i + 1}`, `evidence[${i}].quote`)),
    ...question.contradiction.map((e, i) => marked(e, `Contradiction ${i + 1}`, `contradiction[${i}].quote`)),
  ]);
  drawTargets();
  selected(article.selection());
  check();
}

const marked = (evidence, name, place) => ({
  ...evidence,
  name,
  onclick: () => byId('form').querySelector(`[data-place="${CSS.escape(place)}"]`)?.scrollIntoView({ block: 'nearest' }),
});

const check = guarded(async () => {
  const number = ++checks;
  const view = await call('check', request());
  if (number !== checks) return; // a later one is on its way
  const wrong = view.problems.filter((p) => !p.isHint).length;
  const side = view.split === 'held_out' ? ', on the held-out side' : '';
  form.explain(view.problems, wrong > 0 ? `${wrong === 1 ? '1 problem' : `${wrong} problems`} to put right first`
    : `${open.file === view.file ? '' : `as ${view.id} `}to ${view.file}${side}`);
});

const request = () => ({ question: open.question, file: open.file, version: open.version });

function edited() {
  isDirty = true;
  clearTimeout(timer);
  timer = setTimeout(check, CheckAfter);
}

function restructured(place) {
  isDirty = true;
  redraw(place);
}

const save = guarded(async () => {
  if (!open) return;
  say('');
  const saved = await call('save', request());
  isDirty = false;
  await loadSet();
  await openSaved(saved);
});

async function openSaved(saved) {
  const view = await call(`questions/${segments(saved.file)}/${segments(saved.id)}`);
  present({ question: view.question, file: view.file, version: view.version });
  const isSame = saved.before === saved.after && saved.from === saved.file;
  const moved = saved.from && saved.from !== saved.file ? `, moved from ${saved.from}` : '';
  const side = saved.split === 'held_out' ? ' It is held out and so not in the list.' : '';
  say(isSame ? 'Nothing had changed.' : `Saved ${saved.id} in ${saved.file}${moved}.${byId('held-out').checked ? '' : side}`);
  if (!isSame) byId('result').replaceChildren(h('strong', {}, `${saved.id} in ${saved.file}${moved}`), changes(saved.before, saved.after));
}

function selected(range) {
  byId('mark').disabled = !(range && open);
  byId('pattern').disabled = !(range && open && open.question.answerable);
}

function drawTargets() {
  const { nuggets, conflict } = open.question;
  const box = byId('target');
  const chosen = box.value;
  const options = [['', 'a new nugget'], ...nuggets.map((n, i) => [`nuggets.${i}`, n.id]),
    ...(conflict?.sides ?? []).map((_, i) => [`sides.${i}`, `side ${i + 1}`])];
  box.replaceChildren(...options.map(([value, text]) => h('option', { value }, text)));
  box.value = options.some(([value]) => value === chosen) ? chosen : '';
}

/** The quotes of the selection: its sentences, one each, or exactly its characters. */
function quotesOf(range) {
  const { id, text, sentences } = article.current();
  const within = byId('whole').checked ? sentencesIn(sentences, range) : [];
  return (within.length > 0 ? within : [range]).map((r) => ({ file: id, quote: text.slice(r.start, r.end), kind: r.kind }));
}

function addEvidence(range) {
  const member = open.question[open.question.answerable ? 'evidence' : 'contradiction'];
  const added = quotesOf(range).filter((q) => !member.some((e) => e.file === q.file && e.quote === q.quote));
  member.push(...added.map(({ file, quote }) => ({ file, quote })));
  say(added.some((q) => q.kind === 'chrome') ? 'This is page furniture, which is never evidence. Are you sure?'
    : added.length === 0 ? 'That is evidence already.' : '', added.some((q) => q.kind === 'chrome'));
}

function markSelection() {
  const range = article.selection();
  if (!range || !open) return;
  addEvidence(range);
  restructured();
}

const makePattern = guarded(async () => {
  const range = article.selection();
  const { id, text } = article.current();
  const words = wholeWords(text, range);
  const { pattern } = await call('pattern', { text: text.slice(words.start, words.end) });
  const { question } = open;
  const [group, index] = byId('target').value.split('.');
  if (!group) question.nuggets.push(newNuggetWith(pattern, id));
  else addTo(group === 'nuggets' ? question.nuggets[index] : question.conflict.sides[index], pattern, id);
  const isEvidence = question.evidence.some((e) => e.file === id && e.quote.includes(text.slice(words.start, words.end)));
  if (!isEvidence) addEvidence(words);
  restructured();
});

const newNuggetWith = (pattern, file) => form.newNugget(open.question, [pattern], [file]);

function addTo(target, pattern, file) {
  target.patterns = target.patterns.filter(Boolean);
  if (!target.patterns.includes(pattern)) target.patterns.push(pattern);
  if (!target.files.includes(file)) target.files.push(file);
}

const start = guarded(async () => {
  list.start(openEntry);
  form.start({ edited, restructured, save, shown: guarded((evidence) => article.show(evidence.file, evidence.quote)) });
  byId('new').addEventListener('click', startNew);
  byId('mark').addEventListener('click', markSelection);
  byId('pattern').addEventListener('click', makePattern);
  byId('held-out').addEventListener('change', guarded(loadSet));
  window.addEventListener('beforeunload', (event) => { if (isDirty) event.preventDefault(); });
  document.addEventListener('keydown', (event) => {
    if (event.key === 's' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save();
    }
  });
  const set = await loadSet();
  await article.start(set.articles, selected);
});

start();
