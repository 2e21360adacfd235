// Copying, with an answer to the one who copied.
import { say } from './announce.js';

/** Copies text, and says so on the button for two seconds. */
export async function copy(text, button) {
  const done = await write(text);
  say(done ? 'Copied.' : 'This browser does not allow copying here.');
  const label = button?.querySelector('.tool__text') ?? button?.lastElementChild;
  if (!label || button.dataset.busy) return;
  const before = label.textContent;
  button.dataset.busy = 'true';
  label.textContent = done ? 'Copied' : 'Not copied';
  setTimeout(() => {
    label.textContent = before;
    delete button.dataset.busy;
  }, 2000);
}

// Addresses without TLS, other than this machine's, have no clipboard of the modern kind.
async function write(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    field.className = 'sr';
    const before = document.activeElement;
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    before?.focus();
    return done;
  }
}
