// What a save changed, member by member.
import { h } from './dom.js';

/** A list of the members of a line that differ, old and new. */
export function changes(before, after) {
  const [old, now] = [before ? JSON.parse(before) : {}, JSON.parse(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return h('dl', {}, ...names
    .map((name) => [name, plain(old[name]), plain(now[name])])
    .filter(([, was, is]) => was !== is)
    .flatMap(([name, was, is]) => [h('dt', {}, name), h('dd', {}, ...edit(was, is))]));
}

const plain = (value) => (value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value));

// The common beginning and end stay, shortened; what is between them was taken out or put in.
function edit(was, is) {
  let start = 0;
  while (start < was.length && start < is.length && was[start] === is[start]) start++;
  let end = 0;
  while (end < was.length - start && end < is.length - start && was[was.length - 1 - end] === is[is.length - 1 - end]) end++;
  const [head, tail] = [is.slice(0, start), is.slice(is.length - end)];
  return [
    head.length > 40 ? `… ${head.slice(-40)}` : head,
    start < was.length - end ? h('del', {}, was.slice(start, was.length - end)) : '',
    start < is.length - end ? h('ins', {}, is.slice(start, is.length - end)) : '',
    tail.length > 40 ? `${tail.slice(0, 40)} …` : tail,
  ];
}
