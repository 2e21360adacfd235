// The address of a citation: /articles/{file}#{start}-{end}, offsets in UTF-16 code units.

const encode = (file) => file.split('/').map(encodeURIComponent).join('/');

/** @returns {string} path of an article's page, with the range when there is one */
export const articlePath = (file, range) => `/articles/${encode(file)}${range ? `#${range.start}-${range.end}` : ''}`;

/** An address that can be given to others. */
export const articleLink = (file, range) => new URL(articlePath(file, range), location.origin).href;

/**
 * Reads the address of a citation, whatever its host: behind a proxy the public one may be another than this page's.
 * @returns {{ file: string, start: number | null, end: number | null } | null}
 */
export function parseArticle(href) {
  const url = URL.parse ? URL.parse(href, location.href) : new URL(href, location.href);
  const path = url && /\/articles\/(.+)$/u.exec(url.pathname);
  if (!path) return null;
  const range = /^#(\d{1,9})-(\d{1,9})$/u.exec(url.hash);
  try {
    return { file: decodeURIComponent(path[1]), start: range ? Number(range[1]) : null, end: range ? Number(range[2]) : null };
  } catch {
    return null; // not percent-encoded text
  }
}
