// Asks before a conversation is deleted.
import { el } from './dom.js';

/** @returns {Promise<boolean>} whether it is to be deleted */
export function confirmForget() {
  return new Promise((done) => {
    const dialog = el('dialog.confirm', { 'aria-labelledby': 'confirm-title' },
      el('h2', { id: 'confirm-title' }, 'Forget this conversation?'),
      el('p', null, 'Its questions and answers are deleted from this service and cannot be brought back. Export it first if you want to keep it.'),
      el('div.confirm__choice', null,
        el('button.plainbtn', { type: 'button', autofocus: true, onclick: () => dialog.close('keep') }, 'Keep it'),
        el('button.plainbtn.plainbtn--bad', { type: 'button', onclick: () => dialog.close('forget') }, 'Forget it')));
    dialog.addEventListener('close', () => {
      dialog.remove();
      done(dialog.returnValue === 'forget');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
