// Keeps pieces of an answer back for a moment. An answer that is there at once comes as a burst: echo, pieces, whole. Web Chat 4.18.1
// then may take the pieces, which wait for the echo, after the whole, and leave each standing as a message of its own.
import { Observable } from 'rxjs/Observable';

const moment = 100; // ms; less than anybody notices, and more than a burst takes

/**
 * The same activities, but of the pieces of one answer only the newest every so often, and none after the whole.
 * @param {Observable} activities
 * @returns {Observable}
 */
export const calm = (activities) => Observable.create((observer) => {
  const waiting = new Map(); // by stream: its newest piece and the timer
  const done = new Set();
  const subscription = activities.subscribe(
    (activity) => {
      const { streamId, streamType } = activity.channelData ?? {};
      if (!streamId) {
        observer.next(activity);
      } else if (streamType === 'final') {
        clearTimeout(waiting.get(streamId)?.timer);
        waiting.delete(streamId);
        done.add(streamId);
        observer.next(activity);
      } else if (waiting.has(streamId)) {
        waiting.get(streamId).piece = activity;
      } else if (!done.has(streamId)) {
        const timer = setTimeout(() => {
          const { piece } = waiting.get(streamId);
          waiting.delete(streamId);
          observer.next(piece);
        }, moment);
        waiting.set(streamId, { piece: activity, timer });
      }
    },
    (error) => observer.error(error),
    () => observer.complete(),
  );
  return () => {
    for (const { timer } of waiting.values()) clearTimeout(timer);
    subscription.unsubscribe();
  };
});
