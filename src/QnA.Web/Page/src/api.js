// What the page asks of its host besides the conversation.

/** A request that did not succeed, with words for people. */
export class Problem extends Error {
  /** @param {string} message @param {number} status  0 when there was no answer at all @param {number | null} retryAfter  seconds */
  constructor(message, status, retryAfter = null) {
    super(message);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** Sends a request; what is not a success becomes a {@link Problem}. */
export async function request(path, init = {}) {
  let response;
  try {
    response = await fetch(path, { ...init, signal: AbortSignal.timeout(20_000) });
  } catch {
    throw new Problem('The service cannot be reached.', 0);
  }
  if (response.ok) return response;
  const body = await response.json().catch(() => null);
  const retryAfter = Number(response.headers.get('Retry-After'));
  throw new Problem(body?.detail ?? body?.error?.message ?? body?.title ?? `The service answered ${response.status}.`, response.status, retryAfter || null);
}

const json = async (path) => (await request(path, { headers: { Accept: 'application/json' } })).json();
const pause = (seconds) => new Promise((done) => { setTimeout(done, seconds * 1000); });

/** Settings of the page. While the articles are still being read for the first time, waits. */
export async function pageSettings() {
  for (let tries = 0; ; tries++) {
    try {
      return await json('/api/page');
    } catch (problem) {
      if (problem.status !== 503 || tries === 150) throw problem;
      await pause(problem.retryAfter ?? 2);
    }
  }
}

/** All articles, without their texts. */
export const articles = async () => (await json('/api/articles')).articles;

/** One article with its sentences; around a range where only excerpts are shown. */
export function article(file, range) {
  const query = range && range.start !== null ? `?start=${range.start}&end=${range.end}` : '';
  return json(`/api/articles/${file.split('/').map(encodeURIComponent).join('/')}${query}`);
}
