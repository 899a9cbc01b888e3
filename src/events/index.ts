import type { Chronicle, Problem } from '../model/types.js';
import type { Interval } from '../time/types.js';
import type { Origin, Selection } from '../store/story-store.js';

const SHARED: EventInit = { bubbles: true, composed: true };

/** The story is shown. */
export class DatelineLoadEvent extends Event {
  static readonly type = 'dateline-load';

  constructor(readonly story: Chronicle) {
    super(DatelineLoadEvent.type, SHARED);
  }
}

/** Something is wrong in the story, or with loading it. Once per load. */
export class DatelineErrorEvent extends Event {
  static readonly type = 'dateline-error';

  constructor(
    readonly problems: readonly Problem[],
    /** Nothing could be shown: the fallback stays. */
    readonly fatal: boolean,
  ) {
    super(DatelineErrorEvent.type, SHARED);
  }
}

/** The reader has selected a moment, or none. */
export class DatelineSelectEvent extends Event implements Selection {
  static readonly type = 'dateline-select';
  readonly momentId: string | undefined;
  readonly previousId: string | undefined;
  readonly origin: Origin;

  constructor({ momentId, previousId, origin }: Selection) {
    super(DatelineSelectEvent.type, SHARED);
    this.momentId = momentId;
    this.previousId = previousId;
    this.origin = origin;
  }
}

/** The visible stretch of time has settled after a zoom or a pan. */
export class DatelineViewEvent extends Event {
  static readonly type = 'dateline-view';

  constructor(readonly extent: Interval) {
    super(DatelineViewEvent.type, SHARED);
  }
}

declare global {
  interface HTMLElementEventMap {
    'dateline-load': DatelineLoadEvent;
    'dateline-error': DatelineErrorEvent;
    'dateline-select': DatelineSelectEvent;
    'dateline-view': DatelineViewEvent;
  }
}
