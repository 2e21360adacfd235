// What the transcript shows beside Web Chat's own: the question as understood, a refusal, a disagreement, what is missing, copying.
import { Fragment } from 'react';
import { articleLink } from './addresses.js';
import { asText, claimOf, numbered, spansIn, withSources } from './answers.js';
import { copy } from './clipboard.js';
import { iconPath } from './dom.js';
import { count, date, figure, kindRemark, place, time } from './words.js';

export function Icon({ name }) {
  return <svg className="i" viewBox="0 0 16 16" aria-hidden="true"><path d={iconPath(name)} /></svg>;
}

/** "Understood as …", with what was carried over, above an answer. */
export function Understood({ answer, askAsTyped }) {
  const { carriedOver } = answer;
  return (
    <p className="understood">
      Understood as <q>{answer.standaloneQuestion}</q>
      {carriedOver.length > 0 && <><br />{sentence(carriedOver.map((words) => `“${words}”`))} {carriedOver.length === 1 ? 'is' : 'are'} carried over from above. </>}
      {' '}<button type="button" className="linkbtn" onClick={() => askAsTyped(answer.question)}>Ask it as I typed it</button>
    </p>
  );
}

/** The articles do not say: how much was checked, and what came nearest. */
export function Refusal({ answer }) {
  const [verdict, rest] = firstSentence(answer.answer);
  return (
    <div className="part">
      <h2 className="verdict">{verdict}</h2>
      {rest && <p className="sub">{rest}</p>}
      {answer.nearest && (
        <section className="nearest" aria-label="Nearest passage, not an answer">
          <h3>Nearest passage <span>(not an answer)</span></h3>
          <blockquote className="quote">“{answer.nearest.quote}”</blockquote>
          <Where citation={answer.nearest} />
        </section>
      )}
    </div>
  );
}

/** The sides of each disagreement beside each other, whole; then what the answer says besides. */
export function Disagreement({ answer }) {
  const shown = new Set(answer.conflicts.flatMap((conflict) => conflict.citations));
  const besides = answer.sentences.filter((s) => !s.citations.some((number) => shown.has(number)));
  return (
    <div className="part">
      {answer.conflicts.map((conflict, index) => <Sides key={index} answer={answer} conflict={conflict} />)}
      {besides.length > 0 && (
        <section className="besides">
          <h3>The articles also say</h3>
          {besides.map((s, index) => (
            <p key={index}>{s.text}{s.citations.map((number) => <Fragment key={number}> <Badge citation={numbered(answer).find((c) => c.number === number)} /></Fragment>)}</p>
          ))}
        </section>
      )}
    </div>
  );
}

function Sides({ answer, conflict }) {
  const sides = numbered(answer).filter((citation) => conflict.citations.includes(citation.number));
  const files = new Set(sides.map((side) => side.file)).size;
  return (
    <section>
      <h2 className="verdict">{files > 1 ? 'The articles disagree.' : 'The article gives two accounts.'}</h2>
      <p className="sub">
        {files > 1 ? `${capital(number(files))} articles say different things. ` : 'Different speakers say different things. '}
        {sides.length === 2 ? 'Both are shown as written; neither is preferred.' : 'All are shown as written; none is preferred.'}
      </p>
      <ul className="versions">{sides.map((side) => <Side key={side.number} answer={answer} citation={side} />)}</ul>
    </section>
  );
}

function Side({ answer, citation }) {
  const claim = claimOf(answer, citation);
  return (
    <li>
      {claim && <h3><b>{claim}</b> <Badge citation={citation} /></h3>}
      <blockquote className={claim ? 'quote' : 'quote quote--alone'}>
        “{marked(citation.quote, spansIn(citation.quote, answer, citation.number))}”{!claim && <> <Badge citation={citation} /></>}
      </blockquote>
      <Where citation={citation} />
    </li>
  );
}

/** What a partial answer lacks. */
export function Missing({ answer }) {
  const unsaid = answer.missing.filter((part) => !answer.answer.includes(part));
  if (unsaid.length === 0) return null;
  return (
    <div className="part missing">
      <h2 className="verdict">The articles do not say: {unsaid.join('; ')}</h2>
      <p className="sub">The rest of your question is answered above.</p>
    </div>
  );
}

const CHANGED = { repaired: 'written anew', quoted: 'replaced by what it cited', dropped: 'left out' };

/** Who worded the answer, and what became of sentences without support; what did not go as configured is said. */
function wording({ model, drafts = [] }) {
  if (!model.chat) return 'no language model';
  if (model.note) return model.note;
  const changed = Object.entries(CHANGED).map(([outcome, what]) => [drafts.filter((d) => d.outcome === outcome).length, what]).filter(([n]) => n > 0);
  return [`worded by ${model.chat}, every sentence checked`, ...changed.map(([n, what]) => `${n} ${what}`)].join(', ');
}

/** Copy, copy with sources, then Web Chat's own time and thumbs, then what the answer was made from. */
export function Actions({ answer, at, settings, children }) {
  const files = new Set(numbered(answer).map((c) => c.file)).size;
  const scope = files > 0 ? `${figure(files)} of ${count(answer.checked.files, 'article')}, ` : '';
  const worded = wording(answer);
  return (
    <div className="actions">
      <button type="button" className="act" onClick={(event) => copy(asText(answer), event.currentTarget)}><Icon name="copy" /><span>Copy</span></button>
      {(files > 0 || answer.nearest) && (
        <button type="button" className="act" onClick={(event) => copy(withSources(answer), event.currentTarget)}><Icon name="quotation" /><span>Copy with sources</span></button>
      )}
      {children}
      <time className="time" dateTime={at}><span className="sr">Answered </span>{time(at)}</time>
      {answer.status !== 'smalltalk' && <span className="scope">{capital(scope + worded)}{settings.excerptsOnly ? ', excerpts only' : ''}</span>}
    </div>
  );
}

/** The number of a citation; opens the article beside the answer. */
export function Badge({ citation }) {
  return (
    <a className="n" href={articleLink(citation.file, citation)} target="_blank" rel="noopener noreferrer" data-number={citation.number}
      aria-label={`Citation ${citation.number}: ${place(citation)}. Opens the article beside the answer.`}>{citation.number}</a>
  );
}

function Where({ citation }) {
  const remarks = [kindRemark(citation.kind), citation.published && date(citation.published)].filter(Boolean);
  return (
    <p className="where">
      <a href={articleLink(citation.file, citation)} target="_blank" rel="noopener noreferrer" data-number={citation.number}>{place(citation)}</a>
      {remarks.length > 0 && ` · ${remarks.join(', ')}`}
    </p>
  );
}

function marked(text, ranges) {
  const parts = [];
  let at = 0;
  for (const { start, end } of ranges) {
    parts.push(text.slice(at, start), <em key={start}>{text.slice(start, end)}</em>);
    at = end;
  }
  return [...parts, text.slice(at)];
}

const firstSentence = (text) => {
  const end = /[.!?](?=\s)/u.exec(text);
  return end ? [text.slice(0, end.index + 1), text.slice(end.index + 1).trim()] : [text, ''];
};
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const number = (n) => ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][n] ?? figure(n);
const sentence = (list) => capital(list.length < 2 ? list.join('') : `${list.slice(0, -1).join(', ')} and ${list.at(-1)}`);
