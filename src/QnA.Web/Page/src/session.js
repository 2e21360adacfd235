// The conversation that this browser has: its id is kept, its history is the host's.
import { request } from './api.js';

const key = 'qna.conversation';

/** The conversation of the last visit, or null. */
export function remembered() {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage is switched off: the conversation lasts as long as the page
  }
}

/** Keeps a conversation for the next visit; null forgets which one it was. */
export function remember(id) {
  try {
    if (id) localStorage.setItem(key, id);
    else localStorage.removeItem(key);
  } catch {
    // as above
  }
}

/** A token for a conversation, or for a new one. @returns {Promise<{ conversationId: string, token: string }>} */
export async function token(conversationId) {
  const response = await request('/v3/directline/tokens/generate', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(conversationId ? { conversationId } : {}),
  });
  return response.json();
}

/** A token for the remembered conversation if the host still has it, else for a new one. */
export async function resume() {
  const id = remembered();
  if (id) {
    try {
      return { ...await token(id), resumed: true };
    } catch (problem) {
      if (problem.status !== 404 && problem.status !== 403) throw problem;
      remember(null);
    }
  }
  return { ...await token(null), resumed: false };
}

// A token made for this one purpose: that of the open connection may have been renewed behind our back.
async function conversation(id, path, init = {}) {
  const { token: bearer } = await token(id);
  return request(`/api/conversations/${encodeURIComponent(id)}${path}`, { ...init, headers: { Authorization: `Bearer ${bearer}` } });
}

/** Deletes the conversation with all that belongs to it. */
export const forget = (id) => conversation(id, '', { method: 'DELETE' });

/** Hands the conversation to the browser as a file. @param {'markdown' | 'json'} format */
export async function download(id, format) {
  const response = await conversation(id, `/export?format=${format}`);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = format === 'json' ? 'conversation.json' : 'conversation.md';
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
