// What the reader must know just now, above the box for questions.
import { el } from './dom.js';

/** The place of the notices; one at a time, the newest. */
export class Notices {
  element = el('div.notices', { role: 'status' });
  #timer = null;
  #kind = null;

  /**
   * @param {string} kind  names it, so that {@link clear} takes away only what is over
   * @param {string} lead  bold
   * @param {string} [rest]
   * @param {{ label: string, run: () => void } | null} [action]
   */
  show(kind, lead, rest = '', action = null) {
    this.#stop();
    this.#kind = kind;
    const button = action && el('button.linkbtn', { type: 'button', onclick: action.run }, action.label);
    this.element.replaceChildren(el('p.notice', null, el('b', null, lead), rest && ` ${rest}`, button && ' ', button));
  }

  /** "You can ask again in 20 seconds", counted down; gone when it is over. */
  countDown(kind, lead, seconds, rest) {
    let left = Math.max(1, Math.ceil(seconds));
    const words = () => `You can ask again in ${left === 1 ? 'one second' : `${left} seconds`}. ${rest}`;
    this.show(kind, lead, words());
    const text = this.element.querySelector('b').nextSibling;
    this.#timer = setInterval(() => {
      left--;
      if (left <= 0) this.clear(kind);
      else text.textContent = ` ${words()}`;
    }, 1000);
  }

  /** Takes the notice away if it is of this kind. */
  clear(kind) {
    if (this.#kind !== kind) return;
    this.#stop();
    this.#kind = null;
    this.element.replaceChildren();
  }

  #stop() {
    clearInterval(this.#timer);
    this.#timer = null;
  }
}
