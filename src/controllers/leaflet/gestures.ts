import type { LatLng, Map as LeafletBase, Point, ZoomPanOptions } from 'leaflet';

export interface GestureReport {
  /** The reader has moved the map. */
  readonly onReader: () => void;
  /** A gesture was left to the page: one finger, or a bare wheel. */
  readonly onRefused: (gesture: 'touch' | 'wheel') => void;
}

/** What Leaflet's own handlers use to move without drawing anew at each step: that waits for `moveend`. */
interface Movable {
  _rawPanBy(offset: Point): void;
  _move(center: LatLng, zoom: number, data: { readonly pinch: boolean; readonly round: boolean }): void;
}

interface Drag {
  readonly id: number;
  readonly from: Point;
  readonly moved: boolean;
}

interface Pinch {
  /** The place between the fingers, which stays there. */
  readonly place: LatLng;
  readonly distance: number;
  readonly zoom: number;
}

/** Pixels that a mouse may tremble before it drags, and a finger before it has meant to. */
const DRAG_PX = 3;
const FINGER_PX = 12;
const LINE_PX = 16;
const PAGE_PX = 400;
const PX_PER_ZOOM = 100;
/** A mouse wheel turns by leaps; one zooms no more than this. */
const LEAP_PX = 60;
/** A wheel that rests so long has come to its end. */
const REST_MS = 120;

/**
 * Drag, pinch and wheel on a map, with listeners on its container alone: Leaflet's own drag puts a class on the body,
 * and both its drag and its pinch listen on the document, the pinch for ever when two fingers only tap.
 */
export class Gestures {
  #map: LeafletBase & Movable;
  #report: GestureReport;
  #drag: Drag | undefined;
  #pinch: Pinch | undefined;
  #finger: Point | undefined;
  /** Where the map stood when the pointer last moved on it: elsewhere now, a scroll of the page has run over it. */
  #aimedTop: number | undefined;
  /** Of the view that is stretched and not yet drawn. */
  #center: LatLng | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(map: LeafletBase, container: HTMLElement, report: GestureReport, signal: AbortSignal) {
    this.#map = map as LeafletBase & Movable;
    this.#report = report;
    const active = { signal, passive: false };
    container.addEventListener('wheel', this.#wheel, active);
    container.addEventListener('pointerdown', this.#down, { signal });
    container.addEventListener('pointermove', this.#move, { signal });
    container.addEventListener('pointerup', this.#up, { signal });
    container.addEventListener('pointercancel', this.#up, { signal });
    container.addEventListener('touchstart', this.#touchStart, active);
    container.addEventListener('touchmove', this.#touchMove, active);
    container.addEventListener('touchend', this.#touchEnd, { signal });
    container.addEventListener('touchcancel', this.#touchEnd, { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#rest), { once: true });
    container.addEventListener('dblclick', report.onReader, { signal });
  }

  #wheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) {
      if (this.#aimedTop === topOf(event)) this.#report.onRefused('wheel');
      return;
    }
    event.preventDefault();
    const px = event.deltaY * (event.deltaMode === 1 ? LINE_PX : event.deltaMode === 2 ? PAGE_PX : 1);
    const at = this.#map.mouseEventToContainerPoint(event);
    const zoom = this.#map.getZoom() - Math.max(-LEAP_PX, Math.min(LEAP_PX, px)) / PX_PER_ZOOM;
    this.#stretch(this.#map.containerPointToLatLng(at), at, zoom);
    clearTimeout(this.#rest);
    this.#rest = setTimeout(this.settle, REST_MS);
  };

  #down = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || event.button !== 0) return;
    this.settle();
    this.#drag = { id: event.pointerId, from: this.#pixel(event), moved: false };
  };

  #move = (event: PointerEvent): void => {
    this.#aimedTop = topOf(event);
    const drag = this.#drag;
    if (drag?.id !== event.pointerId) return;
    const to = this.#pixel(event);
    if (!drag.moved && drag.from.distanceTo(to) < DRAG_PX) return;
    // captured, so that it goes on outside the map without a listener there
    if (!drag.moved) (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#drag = { id: drag.id, from: to, moved: true };
    this.#map._rawPanBy(drag.from.subtract(to));
    this.#map.fire('move');
    this.#report.onReader();
  };

  #up = (event: PointerEvent): void => {
    if (this.#drag?.id !== event.pointerId) return;
    if (this.#drag.moved) this.#map.fire('moveend');
    this.#drag = undefined;
  };

  // touches stay with the element on which they began, wherever the fingers go
  #touchStart = (event: TouchEvent): void => {
    const [first, second] = this.#fingers(event);
    this.#finger = second ? undefined : first;
    if (!first || !second) return;
    if (event.cancelable) event.preventDefault();
    this.#pinch = this.#pinchOf(first, second);
  };

  #touchMove = (event: TouchEvent): void => {
    const [first, second] = this.#fingers(event);
    if (first && second) {
      if (event.cancelable) event.preventDefault();
      // the second finger may have come down on a marker, which is not the map
      const { place, distance, zoom } = (this.#pinch ??= this.#pinchOf(first, second));
      this.#stretch(place, middleOf(first, second), zoom + Math.log2(spanOf(first, second) / distance));
    } else if (first && this.#finger && first.distanceTo(this.#finger) > FINGER_PX) {
      this.#finger = undefined; // said once a gesture
      this.#report.onRefused('touch');
    }
  };

  #pinchOf(first: Point, second: Point): Pinch {
    return {
      place: this.#map.containerPointToLatLng(middleOf(first, second)),
      distance: spanOf(first, second),
      zoom: this.#map.getZoom(),
    };
  }

  #touchEnd = (event: TouchEvent): void => {
    if (!this.#pinch || event.touches.length > 1) return;
    this.#pinch = undefined;
    this.settle();
  };

  /** Zooms with a place held at a point of the container. What is drawn is only stretched, until it settles. */
  #stretch(place: LatLng, at: Point, wanted: number): void {
    const map = this.#map;
    const zoom = Math.max(map.getMinZoom(), Math.min(map.getMaxZoom(), wanted));
    const aside = at.subtract(map.getSize().divideBy(2));
    this.#center = map.unproject(map.project(place, zoom).subtract(aside), zoom);
    map._move(this.#center, zoom, { pinch: true, round: false });
    this.#report.onReader();
  }

  /**
   * Draws at its zoom what was only stretched: tens of milliseconds for a world, too many for each turn of a wheel.
   * Due before any other movement, which would take the stretched drawing for one at its zoom.
   */
  settle = (): void => {
    clearTimeout(this.#rest);
    const center = this.#center;
    this.#center = undefined;
    if (center) this.#map.setView(center, this.#map.getZoom(), { animate: false, reset: true } as ZoomPanOptions);
  };

  #pixel(event: PointerEvent): Point {
    return this.#map.mouseEventToContainerPoint(event).round();
  }

  #fingers({ touches }: TouchEvent): Point[] {
    return [...touches].map((touch) => this.#map.mouseEventToContainerPoint(touch as unknown as MouseEvent));
  }
}

const topOf = ({ currentTarget }: Event): number => Math.round((currentTarget as Element).getBoundingClientRect().top);
const spanOf = (a: Point, b: Point): number => Math.max(1, a.distanceTo(b));
const middleOf = (a: Point, b: Point): Point => a.add(b).divideBy(2);
