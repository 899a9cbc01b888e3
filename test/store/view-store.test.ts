import { expect } from '@open-wc/testing';
import { ViewStore, type AxisView } from '../../src/store/view-store.js';

const AXIS: AxisView = { forms: { day: 'pill' }, empty: true, vague: false, canZoomIn: true, canZoomOut: false };

describe('what the parts of a story have in view', () => {
  it('is told when the axis shows something else, and not when it shows the same again', () => {
    const view = new ViewStore();
    const heard: (AxisView | undefined)[] = [];
    view.subscribe(({ axis }) => heard.push(axis));
    view.showAxis(AXIS);
    view.showAxis({ ...AXIS, forms: { day: 'pill' } });
    view.showAxis({ ...AXIS, forms: { far: 'pill' } });
    view.showAxis({ ...AXIS, canZoomOut: true });
    view.showAxis(undefined);
    view.showAxis(undefined);
    expect(heard.map((axis) => axis && [Object.keys(axis.forms ?? {}).join(), axis.canZoomOut])).to.deep.equal([
      ['day', false],
      ['far', false],
      ['day', true],
      undefined,
    ]);
  });

  it('keeps the visible extent beside what the axis shows', () => {
    const view = new ViewStore();
    view.showAxis(AXIS);
    view.showExtent({ start: 1, end: 2 });
    expect(view.state).to.deep.equal({ axis: AXIS, extent: { start: 1, end: 2 } });
  });

  it('asks every part that listens, and no longer one that has gone', () => {
    const view = new ViewStore();
    const asked: string[] = [];
    const end = view.onRequest((part, request) => asked.push(`first ${part} ${request}`));
    view.onRequest((part, request) => asked.push(`second ${part} ${request}`));
    view.request('timeline', 'zoomIn');
    end();
    view.request('map', 'fit');
    expect(asked).to.deep.equal(['first timeline zoomIn', 'second timeline zoomIn', 'second map fit']);
  });
});
