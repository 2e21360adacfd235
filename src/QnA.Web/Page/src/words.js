// Numbers, days and places as the page words them.

const counted = new Intl.NumberFormat('en');
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

const hour = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const dayAndHour = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });

/** 1 article, 2,000 articles. */
export const count = (number, noun) => `${counted.format(number)} ${noun}${number === 1 ? '' : 's'}`;

/** A number with its thousands set apart. */
export const figure = (number) => counted.format(number);

/** 2025-01-14 as 14 January 2025. */
export const date = (published) => day.format(new Date(`${published}T00:00:00Z`));

/** The time of day; with the day when that is not today. */
export const time = (timestamp) => {
  const at = new Date(timestamp);
  return (at.toDateString() === new Date().toDateString() ? hour : dayAndHour).format(at);
};

/** Where a citation stands: file and line. */
export const place = ({ file, startLine }) => `${file}, line ${startLine}`;

/** The lines of a range, for people. */
export const lines = ({ startLine, endLine }) => (endLine && endLine !== startLine ? `Lines ${startLine}–${endLine}` : `Line ${startLine}`);

/** What a reader must know about a kind of sentence before believing it; null for reporting. */
export const kindRemark = (kind) => ({ comment: 'A reader’s post, not the article', caption: 'A picture caption', title: 'The headline' })[kind] ?? null;
