import { expect } from '@open-wc/testing';
import type { TextMetrics } from '../../../src/plan/timeline/types.js';
import { TimelineView, type ViewInput } from '../../../src/plan/timeline/view.js';
import { ENGLISH, storyOf } from '../stories.js';

const DAYS = ['2026-01-02', '2026-01-09', '2026-01-12', '2026-01-20', '2026-01-28'];
const WIDTHS: TextMetrics = { lines: 60, date: 90, words: [40, 60], space: 4 };

/** An input that counts how often something is planned of it. */
function counted(whens: readonly string[] = DAYS): { input: ViewInput; plans: () => number } {
  const chronicle = storyOf(whens.map((when) => ({ when })));
  let plans = 0;
  const metrics = chronicle.moments.map(() => WIDTHS);
  // each plan looks once at whether any period begins
  const periods = chronicle.periods;
  const watched = Object.defineProperty({ ...chronicle }, 'periods', { get: () => ((plans += 1), periods) });
  const input = { chronicle: watched, tongue: ENGLISH, metrics, digitPx: 7, typeScale: 1, widthPx: 900 };
  return { input: { ...input, linear: false, selectedId: undefined }, plans: () => plans };
}

describe('a view of the timeline', () => {
  it('plans once for a zoom, a pan, or all that happens before it is drawn', () => {
    const { input, plans } = counted();
    const view = new TimelineView();
    view.plan(input);
    expect(plans()).to.equal(1);
    view.zoom(2, 300);
    view.plan(input);
    expect(plans(), 'a zoom').to.equal(2);
    view.pan(40);
    view.plan(input);
    expect(plans(), 'a pan').to.equal(3);
    for (let turn = 0; turn < 5; turn += 1) {
      view.zoom(1.1, 500);
      view.pan(-7);
    }
    view.plan(input);
    expect(plans(), 'a pinch').to.equal(4);
    view.reveal('m4');
    view.plan(input);
    expect(plans(), 'a moment that comes into view').to.equal(5);
    view.plan({ ...input, widthPx: 700 });
    expect(plans(), 'another width').to.equal(6);
  });

  it('draws the same while nothing changes', () => {
    const { input } = counted();
    const view = new TimelineView();
    expect(view.plan(input)).to.equal(view.plan({ ...input }));
  });

  it('keeps the time under the hands where it is', () => {
    const { input } = counted();
    const view = new TimelineView();
    const time = view.plan(input).scale.invert(300);
    view.zoom(3, 300);
    expect(view.plan(input).scale.position(time)).to.be.closeTo(300, 1e-6);
  });

  it('keeps within the drawing, whatever it is asked for', () => {
    const { input } = counted();
    const view = new TimelineView();
    view.plan(input);
    view.pan(500);
    expect(view.plan(input).offset, 'the whole cannot be moved').to.equal(0);
    view.zoom(2, 0);
    view.pan(-1e6);
    expect(view.plan(input).offset).to.equal(0);
    view.pan(1e6);
    const { scale, widthPx } = view.plan(input);
    expect(scale.x1).to.be.closeTo(widthPx, 1e-6);
  });

  it('keeps its middle when its width changes', () => {
    const { input } = counted();
    const view = new TimelineView();
    view.plan(input);
    view.zoom(4, 450);
    const middle = view.plan(input).scale.invert(450);
    const { scale } = view.plan({ ...input, widthPx: 600 });
    expect(scale.position(middle)).to.be.closeTo(300, 1e-6);
  });

  it('shows another story as a whole', () => {
    const view = new TimelineView();
    const first = counted();
    view.plan(first.input);
    view.zoom(5, 100);
    const other = storyOf(DAYS.map((when, index) => ({ id: `other-${index}`, when })));
    const plan = view.plan({ ...first.input, chronicle: other });
    expect([plan.zoom, plan.offset, view.zoomed]).to.deep.equal([1, 0, false]);
  });

  it('brings a moment in only when it is asked to, and only when it lies outside', () => {
    const { input } = counted();
    const view = new TimelineView();
    view.plan(input);
    view.zoom(6, 0);
    const before = view.plan(input);
    view.reveal('m0');
    expect(view.plan(input).offset, 'it is in view').to.equal(before.offset);
    view.reveal('m4');
    const last = view.plan(input).drawn.at(-1);
    expect(last?.visible).to.equal(true);
  });
});
