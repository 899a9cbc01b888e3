/** The reader has opened something that was folded away: the widget's box may grow. Stays inside the widget. */
export class GrowRequestEvent extends Event {
  static readonly type = 'dateline-grow-request';

  constructor() {
    super(GrowRequestEvent.type, { bubbles: true });
  }
}
