import { expect } from '@open-wc/testing';
import { drawPicture, fitScene, frameOf, makeScene, projector } from '../../../src/geo/index.js';
import type { LngLat, MapView } from '../../../src/geo/types.js';
import { afterTest, BOX, EUROPE, mapInBox, pause, pointer, touch, wheel } from './map-in-box.js';

const paths = (container: HTMLElement, className: string): SVGPathElement[] => [
  ...container.querySelectorAll<SVGPathElement>(`path.${className}`),
];

describe('a Leaflet map', () => {
  describe('where things are', () => {
    const views: readonly MapView[] = [
      EUROPE,
      { center: [9.84, 46.8], zoom: 5 },
      { center: [-170.5, -12.25], zoom: 2.3719 },
      { center: [0, 0], zoom: 0.5 },
    ];
    for (const view of views) {
      it(`puts a place on the pixel that the still picture has it on, at zoom ${view.zoom}`, () => {
        const { map } = mapInBox({ view });
        const still = projector(view, BOX);
        const places: LngLat[] = [[9.84, 46.8], [37.62, 55.75], [-179.9, -16.5], [181, 70.2], view.center];
        for (const place of places) {
          const { x, y } = map.project(place);
          expect({ x, y }).to.deep.equal(still(place));
        }
      });
    }

    it('draws an area through the very pixels of the still picture', () => {
      const size = { width: 590, height: 467 };
      const scene = makeScene(
        [
          { id: 'uae', country: 'AE' },
          { id: 'davos', lngLat: [9.84, 46.8] },
        ],
        [],
        'neutral',
      );
      const view = fitScene(scene, size);
      const { container } = mapInBox({ view, size, scene });
      const still = drawPicture(scene, frameOf(view, size), size).areas.get('uae');
      expect(still).to.have.length.above(30);
      expect(paths(container, 'area')[0]?.getAttribute('d')).to.equal(still);
    });
  });

  describe('moving', () => {
    it('looks at the view that it is given, at an unchanged zoom too', () => {
      const { map } = mapInBox();
      const view: MapView = { center: [30.7, 45.3], zoom: EUROPE.zoom };
      map.setView(view);
      expect(map.project([30, 45])).to.include(projector(view, BOX)([30, 45]));
    });

    it('pans by pixels and says so', () => {
      const { map, told } = mapInBox();
      const before = map.project([30, 45]);
      map.panBy(40, -25);
      const after = map.project([30, 45]);
      expect([after.x - before.x, after.y - before.y]).to.deep.equal([-40, 25]);
      expect(told.views).to.be.greaterThan(0);
      expect(told.settled).to.equal(1);
    });

    it('zooms by steps and stops at its limits', () => {
      const { map } = mapInBox({ maxZoom: 5 });
      map.zoomBy(1);
      expect(map.zoom).to.equal(4.5);
      map.zoomBy(3);
      expect(map.zoom).to.equal(5);
      map.zoomBy(-9);
      expect(map.zoom).to.equal(0.5);
    });

    it('reveals a place by the least movement', () => {
      const { map } = mapInBox();
      map.reveal([30, 45], 50);
      expect(map.view.center[0]).to.be.closeTo(30, 1e-6);
      map.reveal([60, 45], 50);
      expect(map.project([60, 45])).to.include({ x: BOX.width - 50, y: BOX.height / 2 });
      expect(map.zoom).to.equal(EUROPE.zoom);
    });

    it('keeps its middle in a box of another size, or takes the view it is given', () => {
      const { map, container } = mapInBox();
      const host = (container.getRootNode() as ShadowRoot).host as HTMLElement;
      host.style.width = '300px';
      map.resized(undefined);
      expect(map.project([30, 45])).to.include({ x: 150, y: 150 });
      host.style.width = '200px';
      map.resized({ center: [10, 20], zoom: 2 });
      expect(map.view.zoom).to.equal(2);
      expect(map.project([10, 20])).to.include({ x: 100, y: 150 });
    });
  });

  describe('what is drawn', () => {
    it('has a class for each kind of line, so that a page can colour it', () => {
      const { container } = mapInBox();
      for (const kind of ['land', 'coast', 'border', 'disputed', 'area']) {
        expect(paths(container, kind), kind).to.have.lengthOf(1);
      }
      expect(paths(container, 'area')[0]?.getAttribute('part')).to.equal('area');
    });

    it('has the basemap under the tiles and the story’s areas above them', () => {
      const { container } = mapInBox();
      const layer = (path: string): number =>
        Number(getComputedStyle(container.querySelector(path)?.closest('.leaflet-pane') as Element).zIndex);
      const tiles = Number(getComputedStyle(container.querySelector('.leaflet-tile-pane') as Element).zIndex);
      expect(layer('path.land')).to.be.below(tiles);
      expect(layer('path.area')).to.be.above(tiles);
    });

    it('is moved with the map, and drawn anew when the movement ends, in each copy of the world that is in view', () => {
      const { map, container } = mapInBox();
      const land = (): string => paths(container, 'land')[0]?.getAttribute('d') ?? '';
      const before = land();
      expect(before.match(/M/g)).to.have.lengthOf(1);
      pointer(container, 'pointerdown', [300, 100]);
      pointer(container, 'pointermove', [40, 100]);
      expect(land(), 'during the drag').to.equal(before);
      pointer(container, 'pointerup', [40, 100]);
      expect(land(), 'after the drag').not.to.equal(before);
      map.setView({ center: [210, 45], zoom: 0.5 });
      expect(land().match(/M/g)).to.have.length.above(1);
      map.setView({ center: [390, 45], zoom: 3.5 });
      expect(land().match(/M/g)).to.have.lengthOf(1);
      expect(paths(container, 'land')[0]?.getBoundingClientRect().width).to.be.above(100);
    });

    it('lies at the pixels of its places while it is stretched', () => {
      const { map, container } = mapInBox();
      wheel(container, [250, 120], { deltaY: -40, ctrlKey: true });
      const [west, north] = [map.project([20, 50]), map.project([40, 40])];
      const box = paths(container, 'land')[0]?.getBoundingClientRect();
      expect(box?.left).to.be.closeTo(west.x, 1);
      expect(box?.top).to.be.closeTo(west.y, 1);
      expect(box?.right).to.be.closeTo(north.x, 1);
      expect(box?.bottom).to.be.closeTo(north.y, 1);
    });
  });

  describe('as a guest', () => {
    /** Everything outside of the container that a listener could be left on. */
    function spied(): string[] {
      const added: string[] = [];
      for (const target of [window, document, document.documentElement, document.body]) {
        target.addEventListener = ((type: string) => void added.push(type)) as typeof target.addEventListener;
        afterTest(() => {
          delete (target as unknown as Record<string, unknown>)['addEventListener'];
        });
      }
      return added;
    }

    it('listens on nothing but its container, whatever the reader does', () => {
      const added = spied();
      const { container } = mapInBox();
      pointer(container, 'pointerdown', [100, 100]);
      container.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, button: 0 }));
      pointer(container, 'pointermove', [120, 130]);
      pointer(container, 'pointerup', [120, 130]);
      wheel(container, [100, 100], { deltaY: -50, ctrlKey: true });
      touch(container, 'touchstart', [
        [100, 100],
        [200, 100],
      ]);
      touch(container, 'touchmove', [
        [90, 100],
        [220, 100],
      ]);
      touch(container, 'touchend', []);
      expect(added).to.deep.equal([]);
    });

    it('puts no class on the body, no global on the window and no tab stop on its container', () => {
      const { container } = mapInBox();
      pointer(container, 'pointerdown', [100, 100]);
      container.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, button: 0 }));
      pointer(container, 'pointermove', [120, 130]);
      expect(document.body.className).to.equal('');
      expect('L' in window).to.equal(false);
      expect(container.hasAttribute('tabindex')).to.equal(false);
      expect(container.querySelector('a, button, [tabindex]')).to.equal(null);
    });

    for (const [gesture, begin] of Object.entries({
      'a drag': (container: HTMLElement) => {
        pointer(container, 'pointerdown', [100, 100]);
        pointer(container, 'pointermove', [140, 100]);
      },
      'a pinch': (container: HTMLElement) => {
        touch(container, 'touchstart', [
          [100, 100],
          [200, 100],
        ]);
        touch(container, 'touchmove', [
          [80, 100],
          [220, 100],
        ]);
      },
      'a turn of the wheel': (container: HTMLElement) => {
        wheel(container, [100, 100], { deltaY: -50, ctrlKey: true });
      },
    })) {
      it(`can be removed in the middle of ${gesture}`, async () => {
        const { map, container, told } = mapInBox();
        begin(container);
        map.remove();
        const views = told.views;
        pointer(container, 'pointermove', [180, 100]);
        pointer(container, 'pointerup', [180, 100]);
        touch(container, 'touchmove', [
          [60, 100],
          [240, 100],
        ]);
        touch(container, 'touchend', []);
        await pause(200);
        expect(container.childElementCount).to.equal(0);
        expect(told.views).to.equal(views);
      });
    }

    it('leaves its container ready for another map', () => {
      const first = mapInBox();
      first.map.remove();
      expect(first.container.childElementCount).to.equal(0);
      expect('_leaflet_id' in first.container).to.equal(false);
    });
  });
});
