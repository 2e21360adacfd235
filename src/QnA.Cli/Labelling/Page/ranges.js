// Pure functions over positions in an article: half-open, in UTF-16 code units, as the server has them.

/** The range without white space at its edges, or null when nothing is left. */
export function trimmed(text, { start, end }) {
  while (start < end && /\s/u.test(text[start])) start++;
  while (end > start && /\s/u.test(text[end - 1])) end--;
  return start < end ? { start, end } : null;
}

/** The range with the words that it begins and ends in, whole. */
export function wholeWords(text, { start, end }) {
  const isWord = (at) => /[\p{L}\p{N}]/u.test(text[at] ?? '');
  while (start > 0 && isWord(start) && isWord(start - 1)) start--;
  while (isWord(end - 1) && isWord(end)) end++;
  return { start, end };
}

/** The sentences that share a character with the range. */
export const sentencesIn = (sentences, range) => sentences.filter((s) => s.start < range.end && range.start < s.end);

/** Every place of the quote in the text. */
export function placesOf(text, quote) {
  const places = [];
  for (let at = quote ? text.indexOf(quote) : -1; at >= 0; at = text.indexOf(quote, at + quote.length)) {
    places.push({ start: at, end: at + quote.length });
  }
  return places;
}

/** Cuts the text where a sentence or a mark begins or ends; every piece says which it belongs to. */
export function pieces(text, sentences, marks) {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of [...sentences, ...marks]) cuts.add(start).add(end);
  const edges = [...cuts].sort((a, b) => a - b);
  const covers = (range, start) => range.start <= start && start < range.end;
  return edges.slice(0, -1).map((start, i) => ({
    start,
    end: edges[i + 1],
    kind: sentences.find((s) => covers(s, start))?.kind ?? '',
    mark: marks.find((m) => covers(m, start)) ?? null,
  }));
}
