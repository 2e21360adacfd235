// Lets Web Chat 4.18.1 see the pieces of an answer one at a time. It knows them for one answer only when the piece before, whose id is
// that of the stream, has been rendered already; of a burst, each would stay as a message of its own for ever.
import { Observable } from 'rxjs/Observable';

const moment = 100; // ms; less than anybody notices, more than a rendering takes

/**
 * The same activities, but of the pieces of one answer only the newest every so often, all with the id of the stream, none after
 * the whole, and the whole a moment after the piece before it.
 * @param {Observable} activities
 * @returns {Observable}
 */
export const calm = (activities) => Observable.create((observer) => {
  const streams = new Map(); // by id: its newest piece that is kept back, whether a piece was shown, whether it is over
  const timers = new Set();
  const soon = (run) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      run();
    }, moment);
    timers.add(timer);
  };
  const take = (activity, streamId, isWhole) => {
    const stream = streams.get(streamId) ?? { piece: null, isShown: false, isOver: false };
    streams.set(streamId, stream);
    if (isWhole) {
      stream.isOver = true;
      if (stream.isShown) soon(() => observer.next(activity));
      else observer.next(activity);
    } else if (!stream.isOver) {
      const isFirst = stream.piece === null;
      stream.piece = { ...activity, id: streamId };
      if (isFirst) soon(() => {
        const { piece } = stream;
        stream.piece = null;
        if (stream.isOver) return;
        stream.isShown = true;
        observer.next(piece);
      });
    }
  };
  const subscription = activities.subscribe(
    (activity) => {
      const { streamId, streamType } = activity.channelData ?? {};
      if (streamId) take(activity, streamId, streamType === 'final');
      else observer.next(activity);
    },
    (error) => observer.error(error),
    () => observer.complete(),
  );
  return () => {
    timers.forEach(clearTimeout);
    subscription.unsubscribe();
  };
});
