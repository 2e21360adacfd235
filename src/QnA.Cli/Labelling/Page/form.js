// The form in the middle. It draws a question and changes it in place; label.js decides what becomes of it.
import { byId, h } from './dom.js';

let count = 0;
let question = null;
let files = [];
let kinds = [];
let on = {};

/** @param handlers { edited(), restructured(), shown(evidence), save() } */
export function start(handlers) {
  on = handlers;
  byId('form').addEventListener('submit', (event) => {
    event.preventDefault();
    on.save();
  });
}

export function choices(articleIds, kindNames) {
  files = articleIds;
  kinds = kindNames;
}

/** Draws the question; afterwards, the field at the place has the focus, if one is given. */
export function draw(drawn, place = null) {
  question = drawn;
  const form = byId('form');
  form.hidden = false;
  form.replaceChildren(
    h('div', { className: 'row' }, kindField(), answerableField()),
    field('Question', 'question', question.question, (text) => { question.question = text; }, { rows: 2 }),
    ...(question.answerable
      ? [nuggetsField(), quotesField('Evidence', 'evidence'), conflictField(),
        linesField('What the articles lack of it, one a line (partial)', 'partial')]
      : [quotesField('Contradiction: what the articles say against the premise', 'contradiction'),
        ...['nuggets', 'evidence', 'partial'].filter((m) => question[m].length > 0).map(leftOver), question.conflict ? leftOver('conflict') : null].filter(Boolean)),
    question.answerable && question.contradiction.length > 0 ? quotesField('Contradiction', 'contradiction') : '',
    field('Note, for people', 'note', question.note ?? '', (text) => { question.note = text.trim() ? text : undefined; }, { rows: 2 }),
    h('ul', { id: 'problems', className: 'problems', 'aria-live': 'polite', 'aria-label': 'Problems' }),
    h('div', { className: 'actions' },
      h('button', { type: 'submit', id: 'save', className: 'primary' }, 'Save'),
      h('span', { className: 'note', id: 'destination' })),
  );
  if (place) form.querySelector(`[data-place="${CSS.escape(place)}"]`)?.focus();
}

export function close() {
  byId('form').hidden = true;
  byId('form').replaceChildren();
}

/** Lists the problems and marks the fields that they are about. */
export function explain(problems, destination) {
  const sorted = [...problems].sort((a, b) => Number(a.isHint) - Number(b.isHint));
  byId('problems').replaceChildren(...sorted.map((p) =>
    h('li', { className: p.isHint ? 'hint' : '' }, `${p.isHint ? 'Hint: ' : ''}${p.message}`)));
  for (const element of byId('form').querySelectorAll('[data-place]')) {
    const wrong = problems.filter((p) => !p.isHint && p.place === element.dataset.place);
    if (wrong.length > 0) element.setAttribute('aria-invalid', 'true');
    else element.removeAttribute('aria-invalid');
    element.title = wrong.map((p) => p.message).join('; ');
  }
  byId('destination').textContent = destination;
}

function field(label, place, value, set, { rows = 0, list = null } = {}) {
  const id = `field-${count++}`;
  const input = h(rows > 0 ? 'textarea' : 'input', {
    id, value, 'data-place': place, autocomplete: 'off', spellcheck: false,
    oninput: (event) => { set(event.target.value); on.edited(); },
  });
  if (rows > 0) input.rows = rows;
  if (list) input.setAttribute('list', list);
  return h('div', { className: 'grow' }, h('label', { htmlFor: id }, label), input);
}

const kindField = () => h('div', { className: 'grow' },
  field('Kind', 'kind', question.kind, (text) => { question.kind = text.trim(); }, { list: 'kinds' }),
  h('datalist', { id: 'kinds' }, ...kinds.map((k) => h('option', { value: k }))));

const answerableField = () => h('label', { className: 'check' },
  h('input', { type: 'checkbox', checked: question.answerable, 'data-place': 'answerable', onchange: (event) => {
    question.answerable = event.target.checked;
    on.restructured('answerable');
  } }),
  'The articles answer it');

function nuggetsField() {
  return h('fieldset', {}, h('legend', { 'data-place': 'nuggets' }, 'Nuggets: the facts of the answer'),
    ...question.nuggets.map((nugget, i) => h('div', { className: 'item' },
      h('div', { className: 'row' }, h('h3', {}, nugget.id),
        h('label', { className: 'check' },
          h('input', { type: 'checkbox', checked: nugget.vital, onchange: (event) => { nugget.vital = event.target.checked; on.edited(); } }),
          'vital'),
        remove(`nugget ${nugget.id}`, question.nuggets, i)),
      patternsField(nugget.id, nugget.patterns, `nuggets[${i}]`),
      filesField(nugget.id, nugget.files, `nuggets[${i}]`))),
    h('div', {}, h('button', { type: 'button', onclick: () => {
      question.nuggets.push(newNugget(question, [], []));
      on.restructured(`nuggets[${question.nuggets.length - 1}].patterns`);
    } }, 'Add nugget')));
}

/** A nugget with the next free id; the first one is vital. */
export function newNugget(of, patterns, articleIds) {
  const numbers = of.nuggets.map((n) => Number(/^n(\d+)$/u.exec(n.id)?.[1] ?? 0));
  return { id: `n${Math.max(0, ...numbers) + 1}`, vital: of.nuggets.length === 0, patterns, files: articleIds };
}

function patternsField(name, patterns, place) {
  return h('div', { className: 'patterns' },
    ...patterns.map((pattern, i) => h('div', { className: 'row' },
      h('input', {
        value: pattern, 'data-place': `${place}.patterns[${i}]`, 'aria-label': `${name}, pattern ${i + 1}`, autocomplete: 'off', spellcheck: false,
        oninput: (event) => { patterns[i] = event.target.value; on.edited(); },
      }),
      remove(`pattern ${i + 1} of ${name}`, patterns, i, '×'))),
    h('div', {}, h('button', { type: 'button', className: 'quiet', 'data-place': `${place}.patterns`, onclick: () => {
      patterns.push('');
      on.restructured(`${place}.patterns[${patterns.length - 1}]`);
    } }, 'Add pattern')));
}

function filesField(name, chosen, place) {
  const rest = files.filter((f) => !chosen.includes(f));
  const add = h('select', { 'aria-label': `${name}: add an article`, 'data-place': `${place}.files`, onchange: (event) => {
    chosen.push(event.target.value);
    on.restructured(`${place}.files`);
  } }, h('option', { value: '' }, 'Add article …'), ...rest.map((f) => h('option', { value: f }, f)));
  return h('div', { className: 'chips' },
    ...chosen.map((file, i) => h('span', { className: 'chip', 'data-place': `${place}.files[${i}]` }, file,
      remove(`${file} of ${name}`, chosen, i, '×'))),
    rest.length > 0 ? add : '');
}

function quotesField(title, member) {
  return h('fieldset', {}, h('legend', { 'data-place': member, tabIndex: -1 }, title),
    question[member].length === 0 ? h('p', { className: 'note' }, 'Select words in the article and press “Mark as evidence”.') : '',
    ...question[member].map((evidence, i) => h('div', { className: 'item', 'data-place': `${member}[${i}].quote` },
      h('blockquote', {}, evidence.quote),
      h('div', { className: 'row' },
        h('span', { className: 'note', 'data-place': `${member}[${i}].file` }, evidence.file),
        h('span', {},
          h('button', { type: 'button', className: 'quiet', onclick: () => on.shown(evidence), 'aria-label': `Show ${member} ${i + 1} in the article` }, 'Show'),
          remove(`${member} ${i + 1}`, question[member], i))))));
}

function conflictField() {
  const { conflict } = question;
  if (!conflict) {
    return h('div', {}, h('button', { type: 'button', onclick: () => {
      question.conflict = { about: '', sides: [{ patterns: [''], files: [] }, { patterns: [''], files: [] }] };
      on.restructured('conflict.about');
    } }, 'Add conflict: the articles disagree'));
  }

  return h('fieldset', {}, h('legend', { 'data-place': 'conflict' }, 'Conflict: every side is to be shown'),
    field('What they differ on', 'conflict.about', conflict.about, (text) => { conflict.about = text; }),
    ...conflict.sides.map((side, i) => h('div', { className: 'item' },
      h('div', { className: 'row' }, h('h3', {}, `Side ${i + 1}`), remove(`side ${i + 1}`, conflict.sides, i)),
      patternsField(`side ${i + 1}`, side.patterns, `conflict.sides[${i}]`),
      filesField(`side ${i + 1}`, side.files, `conflict.sides[${i}]`))),
    h('div', { className: 'row' },
      h('button', { type: 'button', 'data-place': 'conflict.sides', onclick: () => {
        conflict.sides.push({ patterns: [''], files: [] });
        on.restructured(`conflict.sides[${conflict.sides.length - 1}].patterns[0]`);
      } }, 'Add side'),
      h('button', { type: 'button', className: 'quiet', onclick: () => { question.conflict = undefined; on.restructured('question'); } }, 'Remove conflict')));
}

const linesField = (title, member) => field(title, member, question[member].join('\n'), (text) => {
  question[member] = text.split('\n').map((l) => l.trim()).filter(Boolean);
}, { rows: 1 });

// What only an answerable question has is kept until somebody takes it away: unticking a box loses nothing.
const leftOver = (member) => h('p', { className: 'row', 'data-place': member },
  h('span', {}, `It still has ${{ conflict: 'a conflict', partial: 'what the articles lack (partial)' }[member] ?? member}.`),
  h('button', { type: 'button', onclick: () => {
    question[member] = member === 'conflict' ? undefined : [];
    on.restructured('answerable');
  } }, `Remove ${member}`));

const remove = (name, list, index, text = 'Remove') => h('button', {
  type: 'button', className: 'quiet', 'aria-label': `Remove ${name}`,
  onclick: () => { list.splice(index, 1); on.restructured('question'); },
}, text);
