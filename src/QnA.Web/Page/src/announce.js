// Short messages for screen readers.
import { el } from './dom.js';

const region = el('div.sr', { role: 'status' });

/** Puts the region into the page; once. */
export const installAnnouncer = () => document.body.append(region);

/** Says something once, politely. */
export function say(text) {
  region.textContent = '';
  setTimeout(() => { region.textContent = text; }, 50); // an unchanged text would not be said again
}
