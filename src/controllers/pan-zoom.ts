import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What a reader's hands ask for; pixels from the surface's left edge. */
export interface PanZoomRequests {
  pan(byPx: number): void;
  /** `factor` above 1 comes closer. */
  zoom(factor: number, atPx: number): void;
  /** A drag, a pinch or a turn of the wheel has ended. */
  settled(): void;
  /** Whether a drag has anywhere to go; if not, it is left to the page. */
  canPan(): boolean;
}

const DRAG_PX = 4;
/** Two fingers closer than this say nothing of a ratio. */
const PINCH_PX = 8;
const SETTLE_MS = 200;
/** The largest turn of the wheel, in pixels, that one event is taken for. */
const WHEEL_PX = 60;
/** Lines and pages, as some mice report them, in pixels. */
const WHEEL_UNITS_PX = [1, 16, 400];
const TYPES = ['wheel', 'pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'click'];

/**
 * Drag, pinch, and wheel with Ctrl or ⌘ on one surface. All listeners are the surface's own: a captured pointer reports
 * to it even outside, so the document needs none, and a bare wheel stays the page's.
 */
export class PanZoom implements ReactiveController {
  #requests: PanZoomRequests;
  #surface: HTMLElement | undefined;
  /** Where each pressed pointer is. */
  #pointers = new Map<number, number>();
  #startX = 0;
  #dragging = false;
  #timer = 0;

  constructor(host: ReactiveControllerHost, requests: PanZoomRequests) {
    this.#requests = requests;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.observe(undefined);
  }

  /** Takes a surface, or lets go of it. */
  observe(surface: HTMLElement | undefined): void {
    if (surface === this.#surface) return;
    clearTimeout(this.#timer);
    this.#pointers.clear();
    this.#dragging = false;
    for (const type of TYPES) {
      this.#surface?.removeEventListener(type, this, true);
      surface?.addEventListener(type, this, { capture: true, passive: false });
    }
    this.#surface = surface;
  }

  /** @internal */
  handleEvent(event: Event): void {
    if (event.type === 'wheel') this.#wheel(event as WheelEvent);
    else if (event.type === 'click') this.#click(event as MouseEvent);
    else if (event.type === 'pointerdown') this.#down(event as PointerEvent);
    else if (event.type === 'pointermove') this.#move(event as PointerEvent);
    else this.#up(event as PointerEvent);
  }

  #wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const px = event.deltaY * (WHEEL_UNITS_PX[event.deltaMode] ?? 1);
    this.#requests.zoom(Math.exp(-Math.max(-WHEEL_PX, Math.min(WHEEL_PX, px)) * 0.01), this.#x(event));
    this.#settleSoon();
  }

  #down(event: PointerEvent): void {
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    this.#startX = this.#x(event);
    this.#pointers.set(event.pointerId, this.#startX);
    this.#dragging = this.#pointers.size > 1;
  }

  #move(event: PointerEvent): void {
    const pointers = this.#pointers;
    const before = pointers.get(event.pointerId);
    if (before === undefined) return;
    const x = this.#x(event);
    if (pointers.size === 1) {
      if (!this.#dragging) {
        if (Math.abs(x - this.#startX) < DRAG_PX || !this.#requests.canPan()) return;
        this.#dragging = true;
        this.#surface?.setPointerCapture(event.pointerId);
      }
      this.#requests.pan(before - x);
    }
    const spread = this.#spread();
    pointers.set(event.pointerId, x);
    const wider = this.#spread();
    if (pointers.size === 2 && spread > PINCH_PX && wider > PINCH_PX) {
      const [a = 0, b = 0] = pointers.values();
      this.#requests.zoom(wider / spread, (a + b) / 2);
    }
  }

  #up({ pointerId }: PointerEvent): void {
    if (this.#pointers.delete(pointerId) && this.#pointers.size === 0 && this.#dragging) this.#settleSoon();
  }

  /** The click that ends a drag chooses nothing. */
  #click(event: MouseEvent): void {
    // one made by a key is never part of a drag
    if (this.#dragging && event.detail > 0) {
      event.preventDefault();
      event.stopPropagation();
    }
    this.#dragging = false;
  }

  #settleSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#requests.settled(), SETTLE_MS);
  }

  /** How far two fingers are apart. */
  #spread(): number {
    const [a = 0, b = a] = this.#pointers.values();
    return Math.abs(a - b);
  }

  #x({ clientX }: MouseEvent): number {
    const { left, width } = this.#surface!.getBoundingClientRect();
    // a page may have scaled the surface
    return width && ((clientX - left) * this.#surface!.offsetWidth) / width;
  }
}
