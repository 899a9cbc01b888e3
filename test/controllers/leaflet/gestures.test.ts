import { expect } from '@open-wc/testing';
import { EUROPE, mapInBox, pause, pointer, touch, wheel, type MapInBox } from './map-in-box.js';

/** Where the middle of the view was at first, in pixels from there. */
function shift({ map }: MapInBox): [number, number] {
  const { x, y } = map.project(EUROPE.center);
  return [x - 200, y - 150];
}

/** The drawing is made for the zoom that the map is at, not stretched to it. */
const isSharp = ({ container }: MapInBox): boolean =>
  !/scale\((?!1\))/.test(container.querySelector('svg')?.style.transform ?? '');

describe('gestures on the map', () => {
  describe('a mouse', () => {
    it('drags the map by as much as it moves', () => {
      const box = mapInBox();
      pointer(box.container, 'pointerdown', [100, 100]);
      pointer(box.container, 'pointermove', [130, 90]);
      pointer(box.container, 'pointermove', [150, 120]);
      expect(shift(box)).to.deep.equal([50, 20]);
      expect(box.told.settled).to.equal(0);
      pointer(box.container, 'pointerup', [150, 120]);
      expect(box.told).to.include({ settled: 1 });
      expect(box.told.reader).to.be.greaterThan(0);
    });

    it('may tremble on a click', () => {
      const box = mapInBox();
      pointer(box.container, 'pointerdown', [100, 100]);
      pointer(box.container, 'pointermove', [101, 101]);
      pointer(box.container, 'pointerup', [101, 101]);
      expect(shift(box)).to.deep.equal([0, 0]);
      expect(box.told).to.include({ reader: 0, settled: 0 });
    });

    it('does not drag with its second button, or after it has let go', () => {
      const box = mapInBox();
      pointer(box.container, 'pointerdown', [100, 100], { button: 2 });
      pointer(box.container, 'pointermove', [150, 100]);
      pointer(box.container, 'pointerdown', [100, 100]);
      pointer(box.container, 'pointercancel', [100, 100]);
      pointer(box.container, 'pointermove', [150, 100]);
      expect(shift(box)).to.deep.equal([0, 0]);
    });

    it('zooms in by a double click, with that place held', () => {
      const box = mapInBox();
      const before = box.map.project([25, 42]);
      const at = { clientX: before.x, clientY: before.y, bubbles: true };
      box.container.dispatchEvent(new MouseEvent('dblclick', at));
      expect(box.map.zoom).to.equal(EUROPE.zoom + 1);
      const after = box.map.project([25, 42]);
      expect(Math.hypot(after.x - before.x, after.y - before.y)).to.be.lessThan(2);
      expect(box.told.reader).to.equal(1);
    });
  });

  describe('a wheel', () => {
    it('is left to the page without Ctrl, and the reader is told', () => {
      const box = mapInBox();
      pointer(box.container, 'pointermove', [100, 100]);
      const event = wheel(box.container, [100, 100], { deltaY: 100 });
      expect(event.defaultPrevented).to.equal(false);
      expect(box.map.zoom).to.equal(EUROPE.zoom);
      expect(box.told.refused).to.deep.equal(['wheel']);
    });

    it('says nothing while a scroll of the page runs over the map', () => {
      const box = mapInBox();
      wheel(box.container, [100, 100], { deltaY: 100 });
      expect(box.told.refused).to.deep.equal([]);
      pointer(box.container, 'pointermove', [100, 100]);
      const host = (box.container.getRootNode() as ShadowRoot).host as HTMLElement;
      host.style.top = '-80px'; // as the page has scrolled on since
      wheel(box.container, [100, 100], { deltaY: 100 });
      expect(box.told.refused).to.deep.equal([]);
    });

    for (const key of ['ctrlKey', 'metaKey']) {
      it(`zooms with ${key}, the place under the pointer held`, () => {
        const box = mapInBox();
        const before = box.map.project([25, 42]);
        const event = wheel(box.container, [before.x, before.y], { deltaY: -50, [key]: true });
        expect(event.defaultPrevented).to.equal(true);
        expect(box.map.zoom).to.equal(EUROPE.zoom + 0.5);
        const after = box.map.project([25, 42]);
        expect(Math.hypot(after.x - before.x, after.y - before.y)).to.be.lessThan(2);
        expect(box.told.reader).to.equal(1);
      });
    }

    it('only stretches the drawing while it turns, and draws once when it rests', async () => {
      const box = mapInBox();
      for (let turn = 0; turn < 5; turn++) wheel(box.container, [200, 150], { deltaY: -20, ctrlKey: true });
      expect(box.map.zoom).to.be.closeTo(EUROPE.zoom + 1, 1e-9);
      expect(box.told.settled).to.equal(0);
      expect(isSharp(box)).to.equal(false);
      await pause(250);
      expect(box.told.settled).to.equal(1);
      expect(isSharp(box)).to.equal(true);
    });

    it('takes no leaps, and counts lines and pages of a wheel as more', () => {
      const box = mapInBox();
      wheel(box.container, [200, 150], { deltaY: -4000, ctrlKey: true });
      expect(box.map.zoom).to.be.closeTo(EUROPE.zoom + 0.6, 1e-9);
      wheel(box.container, [200, 150], { deltaY: 2, deltaMode: 1, ctrlKey: true });
      expect(box.map.zoom).to.be.closeTo(EUROPE.zoom + 0.28, 1e-9);
      wheel(box.container, [200, 150], { deltaY: 1, deltaMode: 2, ctrlKey: true });
      expect(box.map.zoom).to.be.closeTo(EUROPE.zoom - 0.32, 1e-9);
    });

    it('stops at the limits', () => {
      const box = mapInBox({ maxZoom: 4 });
      for (let turn = 0; turn < 5; turn++) wheel(box.container, [10, 10], { deltaY: -60, ctrlKey: true });
      expect(box.map.zoom).to.equal(4);
      for (let turn = 0; turn < 9; turn++) wheel(box.container, [10, 10], { deltaY: 60, ctrlKey: true });
      expect(box.map.zoom).to.equal(0.5);
    });

    it('is drawn at once when a button or a drag comes before it rests', () => {
      const box = mapInBox();
      wheel(box.container, [200, 150], { deltaY: -50, ctrlKey: true });
      box.map.panBy(30, 0);
      expect(isSharp(box)).to.equal(true);
      expect(shift(box)[0]).to.be.closeTo(-30, 1);
      wheel(box.container, [200, 150], { deltaY: -50, ctrlKey: true });
      pointer(box.container, 'pointerdown', [100, 100]);
      expect(isSharp(box)).to.equal(true);
    });
  });

  describe('fingers', () => {
    it('leave one to the page, and tell the reader once', () => {
      const box = mapInBox();
      pointer(box.container, 'pointerdown', [100, 100], { pointerType: 'touch' });
      const start = touch(box.container, 'touchstart', [[100, 100]]);
      pointer(box.container, 'pointermove', [100, 130], { pointerType: 'touch' });
      const moves = [110, 130, 150].map((y) => touch(box.container, 'touchmove', [[100, y]]));
      touch(box.container, 'touchend', []);
      expect([start, ...moves].some((event) => event.defaultPrevented)).to.equal(false);
      expect(shift(box)).to.deep.equal([0, 0]);
      expect(box.told.refused).to.deep.equal(['touch']);
    });

    it('may tap without being told anything', () => {
      const box = mapInBox();
      touch(box.container, 'touchstart', [[100, 100]]);
      touch(box.container, 'touchmove', [[103, 104]]);
      touch(box.container, 'touchend', []);
      expect(box.told.refused).to.deep.equal([]);
    });

    it('move the map when there are two', () => {
      const box = mapInBox();
      const start = touch(box.container, 'touchstart', [
        [100, 150],
        [200, 150],
      ]);
      const move = touch(box.container, 'touchmove', [
        [140, 130],
        [240, 130],
      ]);
      expect(start.defaultPrevented && move.defaultPrevented).to.equal(true);
      const [x, y] = shift(box);
      expect(x).to.be.closeTo(40, 1);
      expect(y).to.be.closeTo(-20, 1);
      expect(box.map.zoom).to.equal(EUROPE.zoom);
    });

    it('pinch, with the place between them held, and draw when they are lifted', () => {
      const box = mapInBox();
      touch(box.container, 'touchstart', [
        [150, 150],
        [250, 150],
      ]);
      touch(box.container, 'touchmove', [
        [100, 150],
        [300, 150],
      ]);
      expect(box.map.zoom).to.be.closeTo(EUROPE.zoom + 1, 1e-9);
      expect(shift(box)[0]).to.be.closeTo(0, 1);
      expect(box.told.settled).to.equal(0);
      touch(box.container, 'touchend', [[100, 150]]);
      expect(box.told.settled).to.equal(1);
      expect(isSharp(box)).to.equal(true);
      touch(box.container, 'touchmove', [[160, 150]]);
      expect(box.told.refused).to.deep.equal([]);
    });

    it('pinch from the moment a second one is seen, though it came down beside the map', () => {
      const box = mapInBox();
      touch(box.container, 'touchstart', [[150, 150]]);
      touch(box.container, 'touchmove', [
        [150, 150],
        [250, 150],
      ]);
      touch(box.container, 'touchmove', [
        [100, 150],
        [300, 150],
      ]);
      expect(box.map.zoom).to.be.closeTo(EUROPE.zoom + 1, 1e-9);
    });

    it('may meet in one point', () => {
      const box = mapInBox();
      touch(box.container, 'touchstart', [
        [200, 150],
        [200, 150],
      ]);
      touch(box.container, 'touchmove', [
        [200, 150],
        [200, 150],
      ]);
      expect(box.map.zoom).to.equal(EUROPE.zoom);
    });
  });
});
