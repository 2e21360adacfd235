// The panel beside the conversation: the article behind a citation, or the list of articles.
import { articles as loadArticles } from './api.js';
import { claimOf, numbered } from './answers.js';
import { el, iconTool } from './dom.js';
import { collection } from './collection.js';
import { places, Source } from './source.js';

const sheet = matchMedia('(max-width: 699px)');

/** One panel a page. Closed at first. */
export class Panel {
  #opener = null;
  #state = null;

  /** @param {HTMLElement} desk  gets data-panel="open" @param {HTMLElement[]} behind  what a full-screen sheet covers @param {(shown: object | null) => void} changed */
  constructor(desk, behind, changed) {
    this.desk = desk;
    this.behind = behind;
    this.changed = changed;
    const inside = places();
    this.inside = inside;
    this.previous = iconTool('previous', 'Previous citation', { onclick: () => this.#step(-1) });
    this.next = iconTool('next', 'Next citation', { onclick: () => this.#step(1) });
    this.count = el('span.source__count', { role: 'status' });
    this.element = el('aside.source', { 'aria-labelledby': 'source-title', hidden: true },
      el('header.source__head', null,
        el('div.source__bar', null, this.previous, this.count, this.next, iconTool('close', 'Close the article', { class: 'tool tool--icon tool--close', onclick: () => this.close() })),
        inside.title, inside.note, inside.facts),
      inside.body,
      inside.foot);
    this.source = new Source(inside, { whole: false, choose: (quotation) => this.#show({ ...this.#state, number: quotation.number }) });
    this.element.addEventListener('keydown', (event) => this.#key(event));
    addEventListener('popstate', () => { if (this.isOpen && !history.state?.panel) this.#hide(); });
    sheet.addEventListener('change', () => this.#fit());
  }

  get isOpen() {
    return !this.element.hidden;
  }

  /**
   * Opens the article behind a citation.
   * @param {{ answer: object | null, number: number | null, link: object }} what  `answer` null while it is still being written
   * @param {HTMLElement} opener  gets the focus back
   */
  open(what, opener) {
    this.#opener = opener;
    this.#appear();
    this.#show(what);
    this.inside.title.focus({ preventScroll: true });
  }

  /** Opens the list of articles. */
  async openCollection(opener) {
    this.#opener = opener;
    this.source.cancel();
    this.#appear();
    this.#state = null;
    this.changed(null);
    this.#bar(null, 0);
    const { title, note, facts, body, foot } = this.inside;
    title.textContent = 'In this collection';
    note.replaceChildren();
    facts.replaceChildren();
    foot.replaceChildren();
    title.focus({ preventScroll: true });
    try {
      const list = await loadArticles();
      if (this.#state) return; // something else was opened meanwhile
      body.replaceChildren(collection(list, (file) => this.open({ answer: null, number: null, link: { file, start: null, end: null } }, this.#opener)));
      body.scrollTop = 0;
    } catch {
      const again = el('button.linkbtn', { type: 'button', onclick: () => this.openCollection(this.#opener) }, 'Try again');
      body.replaceChildren(el('p.source__problem', { role: 'alert' }, 'The list of articles could not be loaded. ', again));
    }
  }

  close() {
    if (!this.isOpen) return;
    if (history.state?.panel) history.back(); // ends in #hide
    else this.#hide();
  }

  #show(what) {
    this.#state = what;
    const { answer, number, link, nearest } = what;
    const all = answer ? numbered(answer) : [];
    const citation = nearest ?? all.find((c) => c.number === number) ?? (link.start === null ? null : { ...link, number });
    const index = all.findIndex((c) => c.number === number);
    this.#bar(index < 0 ? null : index, all.length);
    this.changed(citation && { answer, citation });
    this.source.show({ file: citation?.file ?? link.file, citation, others: all, claim: answer && citation ? claimOf(answer, citation) : null, nearest: Boolean(nearest) });
  }

  #bar(index, length) {
    const steps = index !== null && length > 1;
    this.count.textContent = index === null ? '' : `Citation ${index + 1} of ${length}`;
    this.previous.hidden = this.next.hidden = !steps;
    this.previous.disabled = index === 0;
    this.next.disabled = index === length - 1;
  }

  #step(by) {
    if (!this.#state?.answer) return;
    const all = numbered(this.#state.answer);
    const next = all[all.findIndex((c) => c.number === this.#state.number) + by];
    if (!next) return;
    this.#show({ ...this.#state, number: next.number });
    // A button that has become disabled would lose the focus to nowhere.
    if (document.activeElement === document.body || document.activeElement?.disabled) this.inside.title.focus({ preventScroll: true });
  }

  #key(event) {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    } else if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
      // the browser's own
    } else if (event.key === 'ArrowRight') {
      this.#step(1);
    } else if (event.key === 'ArrowLeft') {
      this.#step(-1);
    }
  }

  #appear() {
    if (this.isOpen) return;
    this.element.hidden = false;
    this.desk.dataset.panel = 'open';
    if (sheet.matches) history.pushState({ panel: true }, '');
    this.#fit();
  }

  #hide() {
    this.source.cancel();
    this.element.hidden = true;
    this.desk.dataset.panel = 'closed';
    this.#state = null;
    this.#fit();
    this.changed(null);
    const opener = this.#opener;
    this.#opener = null;
    (opener?.isConnected ? opener : document.querySelector('[data-id="webchat-sendbox-input"], .webchat__send-box-text-box__html-text-area'))?.focus();
  }

  // On a narrow screen the panel covers everything, and nothing behind it can be reached.
  #fit() {
    const covers = this.isOpen && sheet.matches;
    for (const element of this.behind) element.inert = covers;
    if (covers) {
      this.element.setAttribute('role', 'dialog');
      this.element.setAttribute('aria-modal', 'true');
    } else {
      this.element.removeAttribute('role');
      this.element.removeAttribute('aria-modal');
    }
  }
}
