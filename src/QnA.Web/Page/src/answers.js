// What can be read from an answer (the JSON of POST /api/ask).
import { articleLink } from './addresses.js';
import { place } from './words.js';

/** The citations, in their order. */
export const numbered = (answer) => answer.citations.filter((citation) => citation.number !== undefined);

/**
 * What a citation is cited for: the sentence that bears its number. Where that is nothing but the quote, the words of it that
 * answer; null when there is nothing to say beside the quote itself.
 */
export function claimOf(answer, citation) {
  const sentence = answer.sentences.find((s) => s.citations.includes(citation.number));
  if (sentence && plain(sentence.text) !== plain(citation.quote)) return sentence.text;
  const spans = [...new Set(answer.shortAnswers.filter((s) => s.citation === citation.number).map((s) => s.text))];
  return spans.length > 0 ? spans.join('; ') : null;
}

const plain = (text) => text.replaceAll(/\s+/gu, ' ').trim();

/** The ranges of a text in which short answers of the answer stand, in order and without overlap. */
export function spansIn(text, answer, number) {
  const spans = answer.shortAnswers.filter((s) => s.citation === number).map((s) => [text.indexOf(s.text), s.text.length]);
  const ranges = spans.filter(([at]) => at >= 0).map(([at, length]) => ({ start: at, end: at + length })).sort((a, b) => a.start - b.start);
  return ranges.filter((range, i) => i === 0 || range.start >= ranges[i - 1].end);
}

/** The answer as text without its numbers. Those are taken from the sentences: a "[3]" that an article prints stays. */
export function asText(answer) {
  return answer.sentences.length > 0 ? answer.sentences.map((s) => s.text).join('\n') : answer.answer;
}

/** The answer with its numbers, and file, line, quotation and address of each. */
export function withSources(answer) {
  const sources = numbered(answer).map((c) => `[${c.number}] ${place(c)}: “${c.quote}”\n    ${articleLink(c.file, c)}`);
  if (answer.nearest) sources.push(`Nearest passage (not an answer): ${place(answer.nearest)}: “${answer.nearest.quote}”\n    ${articleLink(answer.nearest.file, answer.nearest)}`);
  return [answer.answer, ...(sources.length > 0 ? [sources.join('\n')] : [])].join('\n\n');
}
