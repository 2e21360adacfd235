// The header: the name of the page and what can be done with the conversation.
import { el, icon } from './dom.js';

/** @param {string} title */
export function masthead(title) {
  const tools = el('div.masthead__tools');
  const element = el('header.masthead', null, el('h1.masthead__name', null, el('a', { href: '/' }, title)), tools);
  const dependents = [];
  const needsQuestions = (button) => {
    dependents.push(button);
    return button;
  };
  return {
    element,
    add: (...items) => tools.append(...items),
    needsQuestions,
    /** A button that opens a short list of choices. */
    menu(name, label, choices) {
      const id = `menu-${name}`;
      const list = el('div.menu', { id, popover: 'auto' }, ...choices.map(([text, run]) =>
        el('button', { type: 'button', onclick: () => { list.hidePopover(); run(); } }, text)));
      const button = needsQuestions(el('button.tool', { type: 'button', popovertarget: id, 'aria-expanded': 'false' }, icon(name), el('span.tool__text', null, label)));
      list.addEventListener('toggle', (event) => {
        const isOpen = event.newState === 'open';
        button.setAttribute('aria-expanded', String(isOpen));
        if (!isOpen) return;
        const box = button.getBoundingClientRect();
        list.style.top = `${box.bottom + 4}px`;
        list.style.right = `${Math.max(8, innerWidth - box.right)}px`;
        list.querySelector('button').focus();
      });
      list.addEventListener('keydown', (event) => {
        const buttons = [...list.querySelectorAll('button')];
        const at = buttons.indexOf(document.activeElement);
        const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
        if (to === undefined) return;
        event.preventDefault();
        buttons.at(to % buttons.length).focus();
      });
      return el('div', null, button, list);
    },
    /** What there is to export and forget. */
    set({ hasQuestions }) {
      for (const button of dependents) button.disabled = !hasQuestions;
    },
  };
}
