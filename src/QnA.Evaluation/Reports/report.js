// Lists the items of the embedded data, filters them, and opens citations in the articles. Data reaches the page as text only.
(() => {
  'use strict';
  const byId = id => document.getElementById(id);
  const data = JSON.parse(byId('data').textContent);
  const narrow = matchMedia('(max-width: 699px)');

  // An element: el('p', 'class names', child or text, ...). Properties that begin with aria- or data- are attributes.
  function el(tag, names, ...children) {
    const element = document.createElement(tag);
    if (names) element.className = names;
    element.append(...children.flat().filter(c => c !== null && c !== undefined && c !== false));
    return element;
  }
  function button(names, onclick, ...children) {
    const element = el('button', names, ...children);
    element.type = 'button';
    element.addEventListener('click', onclick);
    return element;
  }
  function auto(element) { element.dir = 'auto'; return element; }
  const count = (n, noun) => `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`;
  const spaced = name => name.replaceAll('_', ' ');
  const slug = name => name.replaceAll(/\s+/g, '-');

  // Theme -------------------------------------------------------------------
  const theme = byId('theme'), darkly = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => document.documentElement.dataset.theme ? document.documentElement.dataset.theme === 'dark' : darkly.matches;
  const nameTheme = () => { theme.textContent = isDark() ? 'Light' : 'Dark'; };
  theme.addEventListener('click', () => { document.documentElement.dataset.theme = isDark() ? 'light' : 'dark'; nameTheme(); });
  darkly.addEventListener('change', nameTheme);
  theme.hidden = false;
  nameTheme();

  if (data.items.length === 0) return;

  // Filters -----------------------------------------------------------------
  const noun = data.items.some(i => i.labels) ? 'question' : 'item';
  const items = data.items, articles = new Map(data.articles.map(a => [a.id, a]));
  const statuses = [...new Set(items.map(i => i.answer?.status).filter(Boolean))];
  const outcomes = new Map([
    ['passed', i => i.passed === true], ['failed', i => i.passed === false],
    ...[...new Set(items.flatMap(i => i.tags ?? []))].map(t => [slug(t), i => !!i.tags?.includes(t), t]),
    ...['newly failing', 'newly passing'].map(c => [slug(c), i => i.change === c, c]),
    ...statuses.map(s => [`status-${s}`, i => i.answer?.status === s, `status: ${s}`]),
    ['error', i => !!i.error, 'error'],
  ].map(([key, test, name]) => [key, { test, name: name ?? key, n: items.filter(test).length }]).filter(([, o]) => o.n > 0));
  const form = byId('filters'), fields = form.elements;
  const keys = ['kind', 'outcome', 'split', 'find'];
  let state = {}, shown = [], drawn = 0;

  const searchable = new Map();
  function textOf(item) {
    if (!searchable.has(item)) {
      const l = item.labels;
      searchable.set(item, [item.id, item.kind && spaced(item.kind), item.question, item.answer?.text, item.answer?.understood, item.error, ...(item.details ?? []).flatMap(d => d.entries.map(e => e.text)), l?.note, ...(item.failures ?? []), ...(item.tags ?? []),
        ...(l?.nuggets ?? []).flatMap(n => n.patterns), ...(l?.evidence ?? []).map(e => e.quote)].filter(Boolean).join('\n').toLowerCase());
    }
    return searchable.get(item);
  }

  function fill(select, all, entries) {
    select.replaceChildren(...[['', `${all} (${items.length.toLocaleString('en')})`], ...entries].map(([value, text]) => {
      const option = el('option', '', text);
      option.value = value;
      return option;
    }));
    select.closest('label').hidden = entries.length < 2;
  }
  function tally(of) {
    const counts = new Map();
    for (const item of items) if (of(item)) counts.set(of(item), (counts.get(of(item)) ?? 0) + 1);
    return [...counts].map(([name, n]) => [name, `${spaced(name)} (${n.toLocaleString('en')})`]);
  }
  fill(fields.kind, 'All kinds', tally(i => i.kind));
  fill(fields.split, 'All parts', tally(i => i.split));
  fill(fields.outcome, 'All outcomes', [...outcomes].map(([key, o]) => [key, `${o.name} (${o.n.toLocaleString('en')})`]));

  function readHash() {
    const hash = new URLSearchParams(location.hash.slice(1));
    state = {};
    for (const key of [...keys, 'item']) if (hash.get(key)) state[key] = hash.get(key);
    for (const key of keys) fields[key].value = state[key] ?? '';
    for (const key of keys) if (fields[key].value !== (state[key] ?? '')) { delete state[key]; fields[key].value = ''; }
  }
  function writeHash() {
    history.replaceState(history.state, '', `#${new URLSearchParams(state)}`);
  }
  function apply() {
    const words = (state.find ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    shown = items.filter(i =>
      (!state.kind || i.kind === state.kind) && (!state.split || i.split === state.split)
      && (!state.outcome || outcomes.get(state.outcome).test(i)) && (words.length === 0 || words.every(w => textOf(i).includes(w))));
    byId('count').textContent = shown.length === items.length ? count(items.length, noun) : `${shown.length.toLocaleString('en')} of ${count(items.length, noun)}`;
    byId('clear').hidden = !keys.some(k => state[k]);
    byId('items').replaceChildren();
    drawn = 0;
    draw(60);
  }
  function draw(more) {
    const next = shown.slice(drawn, drawn + more);
    byId('items').append(...next.map(row));
    drawn += next.length;
    byId('more').hidden = drawn >= shown.length;
    byId('more').textContent = `Show more (${(shown.length - drawn).toLocaleString('en')} left)`;
  }
  function reveal(id) {
    const index = shown.findIndex(i => i.id === id);
    if (index < 0) return;
    if (index >= drawn) draw(index - drawn + 20);
    const found = byId('items').children[index];
    if (found.querySelector('.item__head').getAttribute('aria-expanded') === 'false') toggle(found, shown[index]);
    found.scrollIntoView();
    found.querySelector('.item__head').focus({ preventScroll: true });
  }
  function follow() {
    if (location.hash && !location.hash.includes('=')) return; // a place in the page
    readHash();
    apply();
    if (state.item) reveal(state.item); else if (location.hash) byId('h-items').scrollIntoView();
  }

  let typing = 0;
  form.addEventListener('submit', e => e.preventDefault());
  form.addEventListener('input', e => {
    const key = e.target.name;
    if (e.target.value.trim()) state[key] = e.target.value; else delete state[key];
    delete state.item;
    clearTimeout(typing);
    typing = setTimeout(() => { writeHash(); apply(); }, key === 'find' ? 150 : 0);
  });
  byId('clear').addEventListener('click', () => { state = {}; writeHash(); readHash(); apply(); fields.find.focus(); });
  byId('more').addEventListener('click', () => draw(60));
  byId('expand').addEventListener('click', () => {
    const closed = [...byId('items').children].filter(r => r.querySelector('.item__head').getAttribute('aria-expanded') === 'false');
    closed.forEach(r => toggle(r, shown[[...byId('items').children].indexOf(r)], true));
  });
  new IntersectionObserver(seen => { if (seen.some(s => s.isIntersecting) && drawn > 0 && drawn < shown.length) draw(60); }, { rootMargin: '600px' }).observe(byId('more'));
  addEventListener('beforeprint', () => draw(shown.length));
  addEventListener('hashchange', follow);

  // One item ----------------------------------------------------------------
  function row(item) {
    const li = el('li', 'item'), chips = el('span', 'item__meta',
      item.passed !== undefined && el('span', item.passed ? 'passed' : 'failed', item.passed ? '✓ passed' : '✕ failed'),
      (item.failures ?? []).map(f => el('span', 'why', f)),
      item.change && el('span', `change change--${slug(item.change)}`, item.change),
      el('span', '', item.id), item.kind && el('span', '', spaced(item.kind)), item.split && el('span', '', spaced(item.split)),
      item.answer && el('span', '', item.answer.status),
      item.turn && el('span', '', `turn ${item.turn}`), el('span', '', `${Math.round(item.ms).toLocaleString('en')} ms`));
    const head = button('item__head', () => toggle(li, item), auto(el('span', 'item__q', item.question)), chips);
    head.setAttribute('aria-expanded', 'false');
    li.append(el('h3', '', head));
    return li;
  }
  function toggle(li, item, quietly) {
    const head = li.querySelector('.item__head'), open = head.getAttribute('aria-expanded') === 'false';
    head.setAttribute('aria-expanded', String(open));
    if (open) li.append(body(item)); else li.querySelector('.item__body').remove();
    if (quietly) return;
    if (open) state.item = item.id; else if (state.item === item.id) delete state.item;
    writeHash();
  }

  // What can be opened of an item, as lists to go through.
  function stops(item) {
    const { answer, labels } = item;
    return {
      cites: [...(answer?.citations ?? []), ...(answer?.nearest ? [answer.nearest] : [])],
      evidence: [...(labels?.evidence ?? []), ...(labels?.contradiction ?? [])],
      retrieved: item.retrieved ?? [],
      places: (item.details ?? []).flatMap(d => d.entries.map(e => e.passage).filter(Boolean)),
    };
  }
  function opener(item, list, index, names, ...children) {
    const element = button(names, () => open(item, list, index, element), ...children);
    Object.assign(element.dataset, { item: item.id, list, index });
    return element;
  }
  function badge(item, n) {
    const cites = item.answer.citations ?? [], index = cites.findIndex(c => c.n === n);
    if (index < 0) return el('span', 'dangling', `[${n}]`);
    const element = opener(item, 'cites', index, 'n', String(n));
    element.setAttribute('aria-label', `Citation ${n}: ${cites[index].file}, line ${cites[index].line}. Opens the article.`);
    return element;
  }
  // Text with its [n] marks as buttons; brackets that stand in an article are left alone.
  function marked(item, text) {
    const known = new Set([...(item.answer.citations ?? []).map(c => c.n), ...(item.answer.dangling ?? [])]);
    return text.split(/(\[\d+\])/).map(piece => /^\[\d+\]$/.test(piece) && known.has(+piece.slice(1, -1)) ? badge(item, +piece.slice(1, -1)) : piece);
  }

  function body(item) {
    const box = el('div', 'item__body', el('div', '', answer(item)));
    if (item.labels) box.append(el('div', 'labels', labels(item)));
    return box;
  }
  function answer(item) {
    const a = item.answer, parts = [];
    if (item.earlier) parts.push(el('div', 'understood', 'Asked before', el('ol', '', item.earlier.map(q => auto(el('li', '', q))))));
    if (item.error) parts.push(el('p', 'small bad', `No result: ${item.error}`));
    if (item.rejection) parts.push(el('p', 'verdict', 'Taken for no question.'), auto(el('p', 'small', item.rejection)));
    for (const d of item.details ?? []) parts.push(el('h4', '', d.title), el('ul', 'notes', d.entries.map(e => detail(item, e))));
    if (!a) return parts;
    if (a.understood) parts.push(el('p', 'understood', 'Understood as ', auto(el('b', '', a.understood)), a.carried && ` (carried over: ${a.carried.join(', ')})`));
    // The text begins with the short answers, in a paragraph of their own.
    const [first, ...rest] = a.text.split(/\n\s*\n/), headed = a.short && first.includes(a.short[0].text);
    if (a.short && !headed) parts.push(auto(el('p', 'short', a.short.flatMap((s, i) => [i ? ' · ' : '', s.text, ' ', badge(item, s.n)]))));
    for (const [i, paragraph] of [first, ...rest].entries()) parts.push(auto(el('p', i === 0 && headed ? 'text text--short' : 'text', marked(item, paragraph))));
    if (a.missing) parts.push(el('h4', '', 'Missing'), el('ul', 'notes', a.missing.map(m => auto(el('li', '', m)))));
    if (a.conflicts) parts.push(el('h4', '', 'The articles disagree'), el('ul', 'notes', a.conflicts.map(c => auto(el('li', '', c.about, ' ', c.citations.flatMap(n => [badge(item, n), ' ']))))));
    if (a.unsupported) parts.push(el('h4', 'bad', 'Not supported by its citations, says the judge'), el('ul', 'notes', a.unsupported.map(s => auto(el('li', '', s)))));
    if (a.dangling) parts.push(el('p', 'small bad', `Marks without a citation: ${a.dangling.map(n => `[${n}]`).join(' ')}`));
    if (a.citations) parts.push(el('h4', '', count(a.citations.length, 'passage') + ' cited'), el('ul', 'notes', a.citations.map((c, i) => footnote(item, c, i))));
    if (a.nearest) parts.push(el('h4', '', 'Nearest passage (not an answer)'), el('ul', 'notes', footnote(item, a.nearest, (a.citations ?? []).length)));
    if (item.retrieved) parts.push(retrieved(item));
    return parts;
  }
  function detail(item, entry) {
    const index = stops(item).places.indexOf(entry.passage);
    return auto(el('li', '', entry.passage ? opener(item, 'places', index, 'linkbtn', entry.text) : el('span', 'detail', entry.text), entry.note && el('span', 'where', ` ${entry.note}`)));
  }
  function footnote(item, c, index) {
    return el('li', 'foot', c.n ? badge(item, c.n) : el('span', '', '–'), el('span', '',
      opener(item, 'cites', index, 'linkbtn', `${c.file}, line ${c.line}`), el('span', 'where', ` ${c.score.toFixed(2)} `),
      c.problem && el('span', 'bad', ` ${c.problem} `), el('br'), auto(el('q', '', c.quote))));
  }
  function retrieved(item) {
    const ranks = item.evidenceRanks;
    return el('details', 'more', el('summary', '', 'What retrieval ranked first'),
      ranks && el('p', 'small', `Rank of the labelled evidence: ${ranks.map(r => r || 'not found').join(', ')}`),
      el('ol', 'notes', item.retrieved.map((p, i) => el('li', '', `${i + 1}. `, opener(item, 'retrieved', i, 'linkbtn', `${p.file}, characters ${p.start}–${p.end}`)))));
  }

  function labels(item) {
    const l = item.labels, parts = [el('h4', '', 'Labels'), el('p', 'small', l.answerable ? 'The articles answer it.' : 'Refusing is right.')];
    const list = (title, entries) => parts.push(el('h4', '', title), el('ul', 'notes', entries));
    const where = files => el('span', 'where', ` in ${files.join(', ')}`);
    const patterns = all => all.flatMap((p, i) => [i ? ' or ' : '', el('code', '', p)]);
    const names = { found: '✓ found', missed: '✕ missed', stated: '✕ not cited' };
    if (l.problems) list('Wrong with the labels', l.problems.map(p => el('li', 'bad', p)));
    if (l.nuggets) list('Facts', l.nuggets.map(n => el('li', '',
      n.finding && el('span', `finding finding--${n.vital || n.finding === 'found' ? n.finding : 'extra'}`, names[n.finding]), ' ', n.vital ? 'vital ' : 'extra ', patterns(n.patterns), where(n.files))));
    if (l.answers) list('Right answers', l.answers.map(a => auto(el('li', '', a))));
    if (l.sides) list(`Disagreement: ${l.conflictAbout}`, l.sides.map(s => el('li', '', patterns(s.patterns), where(s.files))));
    const passages = (all, from) => all.map((e, i) => el('li', '', auto(el('q', 'quoted', e.quote)), el('br'),
      e.start === undefined ? el('span', 'bad', `${e.file}: not there`) : opener(item, 'evidence', from + i, 'linkbtn', e.file)));
    if (l.evidence) list('Evidence', passages(l.evidence, 0));
    if (l.contradiction) list('Contradicts the premise', passages(l.contradiction, (l.evidence ?? []).length));
    if (l.partial) list('Not in the articles', l.partial.map(p => auto(el('li', '', p))));
    if (l.standalone) list('To be understood as', [auto(el('li', '', l.standalone))]);
    if (l.within) list('Asked only of', l.within.map(w => el('li', '', w)));
    if (l.note) list('Note', [auto(el('li', '', l.note))]);
    return parts;
  }

  // The article beside it ---------------------------------------------------
  const panel = byId('source'), page = byId('page');
  const lists = { cites: 'Citation', evidence: 'Evidence', retrieved: 'Passage', places: 'Passage' };
  let now = null, from = null;

  function open(item, list, index, by) {
    const stop = stops(item)[list][index], article = articles.get(stop.file), total = stops(item)[list].length;
    const sheet = panel.hidden && narrow.matches;
    if (by && !panel.contains(by)) from = by;
    // Beside the article the list is narrower, and its lines break elsewhere: what was clicked stays where it was.
    const held = panel.hidden && from?.isConnected ? from.getBoundingClientRect().top : 0;
    now = { item, list, index };
    panel.hidden = false;
    document.body.dataset.panel = 'open';
    if (sheet) history.pushState({ sheet: true }, '');
    modal();
    byId('place').textContent = `${stop === item.answer?.nearest ? 'Nearest, ' : `${lists[list]} `}${index + 1} of ${total}`;
    byId('previous').disabled = index === 0;
    byId('next').disabled = index === total - 1;
    byId('source-title').textContent = article?.title || stop.file;
    facts(item, list, stop, article);
    if (article) write(item, stop, article); else byId('source-body').replaceChildren(el('p', 'gap', 'The run has no copy of this article.'));
    for (const b of document.querySelectorAll('[data-list]')) {
      if (b.dataset.item === item.id && b.dataset.list === list && +b.dataset.index === index) b.setAttribute('aria-current', 'true');
      else b.removeAttribute('aria-current');
    }
    if (held) scrollBy(0, from.getBoundingClientRect().top - held);
    byId('source-title').focus({ preventScroll: true });
  }
  function facts(item, list, stop, article) {
    const sentence = list !== 'cites' ? null : stop.n === undefined ? 'Shown because it comes closest. It does not answer the question.' : claim(item, stop.n);
    const entries = [['Cited for', sentence], ['File', stop.file],
      ['Place', `${stop.line ? `Line ${stop.line}, characters` : 'Characters'} ${stop.start}–${stop.end}`], ['Wrong', stop.problem],
      ['Shown', article && article.parts.length > 0 && article.parts.reduce((n, p) => n + p.text.length, 0) < article.length ? 'Only the text around what is quoted and labelled; the articles are too long for one page.' : null]];
    byId('source-facts').replaceChildren(...entries.filter(([, v]) => v).map(([k, v]) => el('div', '', el('dt', '', k), auto(el('dd', '', v)))));
  }
  // The line of the answer that carries the mark.
  function claim(item, n) {
    const line = item.answer.text.split('\n').find(l => l.includes(`[${n}]`));
    return line?.replaceAll(/\s*\[\d+\]/g, '').replace(/^\s*[-•*]\s+/, '');
  }

  function write(item, stop, article) {
    const cites = stops(item).cites.filter(c => c.file === article.id && c !== stop);
    const evidence = stops(item).evidence.filter(e => e.file === article.id && e.start !== undefined);
    const box = byId('source-body');
    let at = 0;
    const nodes = [];
    for (const part of article.parts) {
      if (part.start > at) nodes.push(el('p', 'gap', `${count(part.start - at, 'character')} left out`));
      nodes.push(...lines(part, { item, stop, cites, evidence, kinds: article.kinds }));
      at = part.start + part.text.length;
    }
    if (at < article.length) nodes.push(el('p', 'gap', `${count(article.length - at, 'character')} left out`));
    box.replaceChildren(...nodes);
    const hit = box.querySelector('mark');
    if (!hit) { box.prepend(el('p', 'gap bad', 'The range is not in the article.')); return; }
    const place = hit.getBoundingClientRect(), frame = box.getBoundingClientRect();
    box.scrollTop += place.top - frame.top - Math.max(72, frame.height * .3);
  }
  function lines(part, context) {
    const rows = [];
    let start = part.start, number = part.line;
    for (const text of part.text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
      const row = line(text, start, number, context, part);
      if (row) rows.push(row);
      start += text.length;
      number++;
    }
    return rows;
  }
  function line(text, start, number, { item, stop, cites, evidence, kinds }, part) {
    const end = start + text.length, touches = r => r.start < end && start < r.end;
    const ranges = [stop, ...cites, ...evidence].filter(touches);
    if (!text.trim() && ranges.length === 0) return null;
    const kind = kinds.find(touches)?.kind ?? 'body';
    const names = { caption: 'Caption', comment: 'A reader’s post, not the article', chrome: 'Page furniture' };
    const p = auto(el('p', '', names[kind] && el('span', 'ln__kind', names[kind]), start === part.start && start > 0 && '… '));
    const cuts = [...new Set([start, end, ...ranges.flatMap(r => [r.start, r.end]).filter(c => start < c && c < end)])].sort((a, b) => a - b);
    for (let i = 0; i + 1 < cuts.length; i++) {
      const inside = r => r.start <= cuts[i] && cuts[i + 1] <= r.end, piece = text.slice(cuts[i] - start, cuts[i + 1] - start);
      for (const c of cites) if (c.start === cuts[i] && c.n) p.append(badge(item, c.n), ' ');
      if (stop.start === cuts[i]) p.append(el('span', 'sr', 'Quotation begins. '));
      const labelled = evidence.some(inside) ? 'evidence' : '';
      if (inside(stop)) p.append(el('mark', labelled, piece));
      else if (cites.some(inside)) p.append(el('span', `also ${labelled}`.trim(), piece));
      else p.append(labelled ? el('span', labelled, piece) : piece);
      if (stop.end === cuts[i + 1]) p.append(el('span', 'sr', ' Quotation ends.'));
    }
    return el('div', `ln ln--${kind}${touches(stop) ? ' ln--hit' : ''}`, el('span', 'ln__no', String(number)), p);
  }

  function modal() {
    const over = narrow.matches && !panel.hidden;
    page.inert = over;
    if (over) { panel.setAttribute('role', 'dialog'); panel.setAttribute('aria-modal', 'true'); }
    else { panel.removeAttribute('role'); panel.removeAttribute('aria-modal'); }
  }
  function hide() {
    if (panel.hidden) return;
    const held = from?.isConnected ? from.getBoundingClientRect().top : 0;
    panel.hidden = true;
    delete document.body.dataset.panel;
    modal();
    for (const b of document.querySelectorAll('[aria-current]')) b.removeAttribute('aria-current');
    if (from?.isConnected) {
      scrollBy(0, from.getBoundingClientRect().top - held);
      from.focus({ preventScroll: true });
    }
    from = null;
  }
  function close() { if (history.state?.sheet) history.back(); else hide(); }
  function step(by) {
    const to = now.index + by;
    if (to >= 0 && to < stops(now.item)[now.list].length) open(now.item, now.list, to);
  }
  byId('previous').addEventListener('click', () => step(-1));
  byId('next').addEventListener('click', () => step(1));
  byId('close').addEventListener('click', close);
  addEventListener('popstate', () => { if (!history.state?.sheet) hide(); });
  narrow.addEventListener('change', modal);
  addEventListener('keydown', e => {
    if (panel.hidden) return;
    if (e.key === 'Escape') { e.preventDefault(); close(); }
    else if (panel.contains(document.activeElement) && (e.key === 'ArrowRight' || e.key === 'ArrowLeft')) step(e.key === 'ArrowRight' ? 1 : -1);
  });

  form.hidden = false;
  document.querySelector('.listhead').hidden = false;
  follow();
  if (!drawn) { readHash(); apply(); }
})();
