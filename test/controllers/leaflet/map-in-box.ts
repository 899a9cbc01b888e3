import { LeafletMap, leafletStyles } from '../../../src/controllers/leaflet/leaflet-map.js';
import { MapDrawing } from '../../../src/elements/map/chart/map-drawing.js';
import type { Basemap } from '../../../src/geo/types.js';
import { makeScene, type Scene } from '../../../src/geo/index.js';
import type { MapView, Size } from '../../../src/geo/types.js';

export const BOX: Size = { width: 400, height: 300 };
export const EUROPE: MapView = { center: [30, 45], zoom: 3.5 };

/** Two square countries side by side, of whose border the south is disputed: enough to see what is drawn. */
const BASEMAP: Basemap = {
  arcs: [
    { line: [[30, 40], [20, 40], [20, 50], [30, 50]], inside: 'AA', outside: undefined },
    { line: [[30, 50], [40, 50], [40, 40], [30, 40]], inside: 'BB', outside: undefined },
    { line: [[30, 50], [30, 45]], inside: 'AA', outside: 'BB' },
    { line: [[30, 45], [30, 40]], inside: 'AA', outside: 'BB', disputed: true },
  ],
  lakes: [],
  names: [],
}; // prettier-ignore

/** The western one is a place of the story. */
export const SCENE: Scene = makeScene([{ id: 'west', country: 'AA' }], [], 'neutral', BASEMAP);

/** A map with what it has reported. */
export interface MapInBox {
  readonly map: LeafletMap;
  readonly container: HTMLElement;
  readonly told: { views: number; settled: number; reader: number; readonly refused: string[] };
}

export interface MapInBoxOptions {
  readonly view?: MapView;
  readonly size?: Size;
  readonly scene?: Scene;
  readonly maxZoom?: number;
}

const cleanups: (() => void)[] = [];

/** Runs after the test. */
export function afterTest(cleanup: () => void): void {
  cleanups.push(cleanup);
}

afterEach(() => {
  while (cleanups.length > 0) cleanups.pop()?.();
});

/** A map in a shadow root at the top left of the page, as an element holds it. */
export function mapInBox({ view = EUROPE, size = BOX, scene = SCENE, maxZoom = 6 }: MapInBoxOptions = {}): MapInBox {
  const host = document.createElement('div');
  host.style.cssText = `position:absolute;left:0;top:0;width:${size.width}px;height:${size.height}px`;
  const root = host.attachShadow({ mode: 'open' });
  const container = document.createElement('div');
  root.append(container);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(leafletStyles.cssText);
  root.adoptedStyleSheets = [sheet];
  document.body.append(host);
  window.scrollTo(0, 0);
  const told = { views: 0, settled: 0, reader: 0, refused: [] as string[] };
  const map = new LeafletMap(container, {
    view,
    minZoom: 0.5,
    maxZoom,
    drawing: new MapDrawing(document, scene, (id) => `area planned ${id}`),
    onView: () => (told.views += 1),
    onSettled: () => (told.settled += 1),
    onReader: () => (told.reader += 1),
    onRefused: (gesture) => told.refused.push(gesture),
  });
  // the pointers of these tests are no hardware: there is nothing to capture
  container.setPointerCapture = () => undefined;
  afterTest(() => {
    if (container.childElementCount > 0) map.remove();
    host.remove();
  });
  return { map, container, told };
}

/** A pointer event of a mouse at a point of the page. */
export function pointer(
  container: HTMLElement,
  type: string,
  [x, y]: readonly [number, number],
  init: PointerEventInit = {},
): PointerEvent {
  const event = new PointerEvent(type, {
    ...{ bubbles: true, cancelable: true, composed: true, pointerId: 1, pointerType: 'mouse' },
    ...{ clientX: x, clientY: y, ...init },
  });
  container.dispatchEvent(event);
  return event;
}

export function wheel(container: HTMLElement, [x, y]: readonly [number, number], init: WheelEventInit): WheelEvent {
  const event = new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX: x, clientY: y, ...init });
  container.dispatchEvent(event);
  return event;
}

/** A touch event with fingers at points of the page. */
export function touch(
  container: HTMLElement,
  type: string,
  fingers: readonly (readonly [number, number])[],
): TouchEvent {
  const touches = fingers.map(
    ([clientX, clientY], identifier) => new Touch({ identifier, target: container, clientX, clientY }),
  );
  const event = new TouchEvent(type, { bubbles: true, cancelable: true, touches, targetTouches: touches });
  container.dispatchEvent(event);
  return event;
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The points of a path, absolute, whether it is written in absolute or relative steps. */
export function pointsOf(path: string): string[] {
  const points: string[] = [];
  let [x, y] = [0, 0];
  for (const [, command, numbers = ''] of path.matchAll(/([MLlz])([^MLlz]*)/g)) {
    const values = (numbers.match(/-?[\d.]+/g) ?? []).map(Number);
    for (let i = 0; i + 1 < values.length; i += 2) {
      const [a, b] = [values[i] ?? 0, values[i + 1] ?? 0];
      [x, y] = command === 'l' ? [x + a, y + b] : [a, b];
      points.push(`${x},${y}`);
    }
  }
  return points;
}
