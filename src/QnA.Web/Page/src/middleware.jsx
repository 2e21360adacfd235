// Where our parts go into Web Chat. Each falls back on Web Chat's own rendering, whose text says everything too.
import { Actions, Disagreement, Missing, Refusal, Understood } from './parts.jsx';

/** The answer that an activity carries, or null: a question, a piece of a stream, something else. */
export const answerOf = (activity) => (activity.type === 'message' && activity.channelData?.qna?.answer) || null;

/** Puts "Understood as" above an answer, and names the answer in the page, so that a click on a number finds its citations. */
export const activityMiddleware = ({ register, askAsTyped }) => () => (next) => (...args) => {
  const render = next(...args);
  const [{ activity }] = args;
  const answer = render && answerOf(activity);
  if (!answer) return render;
  register(activity.id, answer);
  return (...rest) => (
    <div className="answer" data-activity={activity.id}>
      {activity.channelData.qna.understood && <Understood answer={answer} askAsTyped={askAsTyped} />}
      {render(...rest)}
    </div>
  );
};

/** Refusals, disagreements, what went wrong and what is missing; everything else is the answer's own lines as Markdown. */
export const attachmentMiddleware = () => (next) => (...args) => {
  const [{ activity, attachment }] = args;
  const problem = activity.channelData?.qna?.problem;
  if (problem) return <p className="problem">{problem.title}</p>;
  const answer = answerOf(activity);
  if (!answer || attachment?.contentType !== 'text/markdown') return next(...args);
  if (answer.status === 'refused' && answer.citations.length === 0) return <Refusal answer={answer} />;
  if (answer.conflicts.length > 0) return <><Disagreement answer={answer} /><Missing answer={answer} /></>;
  const body = next({ activity, attachment: { ...attachment, content: activity.channelData.qna.body ?? attachment.content } });
  return answer.missing.length > 0 ? <>{body}<Missing answer={answer} /></> : body;
};

/** The row under an answer. */
export const activityStatusMiddleware = ({ settings }) => () => (next) => (args) => {
  const answer = answerOf(args.activity);
  const own = next(args);
  return answer ? <Actions answer={answer} at={args.activity.timestamp} settings={settings}>{own}</Actions> : own;
};

/** What is being done while nothing can be read yet. */
export const typingIndicatorMiddleware = () => () => ({ visible }) =>
  visible && <p className="working"><i aria-hidden="true" />Checking the articles</p>;
