import { html, nothing } from 'lit';
import { statusKey } from '../../shared/mark.js';
import { Rover } from '../../shared/rover.js';
import { tell } from '../../../plan/saying.js';
import { joined } from '../../../time/phrases.js';
import type { LitElement, TemplateResult } from 'lit';
import type { Point, Size } from '../../../geo/types.js';
import type { Tongue } from '../../../locales/index.js';
import type { Chronicle, Moment } from '../../../model/types.js';
import type { Marker } from '../../../plan/map/markers.js';

export interface MomentListHost {
  readonly element: LitElement;
  /** The reader has chosen a moment. */
  select(momentId: string): void;
  /** Gives the focus back to a place's marker. */
  focusPlace(placeId: string): void;
}

const WIDTH_PX = 240;
const EDGE_PX = 8;
/** Clear of the marker and its ring. */
const CLEAR_PX = 22;

/** The moments of one shared place, in time order. It takes the focus and gives it back. */
export class MomentList {
  #host: MomentListHost;
  #rover: Rover;
  #openId: string | undefined;
  #pressedOpen: string | undefined;

  constructor(host: MomentListHost) {
    this.#host = host;
    this.#rover = new Rover(() => this.#buttons());
  }

  /** Place whose moments are listed. */
  get openId(): string | undefined {
    return this.#openId;
  }

  /** Pressing takes the focus from an open list, and so closes it: the click that follows is not to open it again. */
  press = (): void => {
    this.#pressedOpen = this.#openId;
  };

  toggle(placeId: string): void {
    const open = this.#openId ?? this.#pressedOpen;
    this.#pressedOpen = undefined;
    if (open === placeId) this.close(true);
    else void this.#open(placeId);
  }

  close(refocus = false): void {
    const id = this.#openId;
    if (id === undefined) return;
    this.#openId = undefined;
    this.#host.element.requestUpdate();
    if (refocus) this.#host.focusPlace(id);
  }

  /** After each drawing. */
  settle(): void {
    this.#rover.settle(undefined);
  }

  /** @param point - where the marker is on the stage */
  draw(marker: Marker, point: Point, size: Size, chronicle: Chronicle, tongue: Tongue): TemplateResult {
    return html`<div
      class="moments"
      role="dialog"
      aria-label=${tongue.ui.list(marker.places.map(({ name }) => name))}
      .style=${boxOf(point, size)}
      @keydown=${this.#key}
      @focusin=${(event: FocusEvent) => this.#rover.focused(event.target as HTMLElement)}
      @focusout=${this.#leave}
    >
      ${marker.moments.map((moment) => this.#row(moment, marker, chronicle, tongue))}
    </div>`;
  }

  #row(moment: Moment, marker: Marker, chronicle: Chronicle, tongue: Tongue): TemplateResult {
    const { short, spoken, standing, places } = tell(moment, chronicle, tongue);
    const where = marker.places.length > 1 ? places : '';
    const current = marker.selected && moment === marker.shown;
    // whole sentences for the ear, as one text: between a title and what follows, a browser would put a space
    return html`<button aria-current=${current ? 'true' : nothing} @click=${() => this.#choose(moment)}>
      <span class="hidden-text">${joined([moment.title, where, spoken, standing], tongue)}</span>
      ${statusKey(moment.standing)}<span aria-hidden="true"
        ><span class="small muted">${tongue.ui.beside([short, where].filter(Boolean))}</span
        ><span class="moment-title"><bdi>${moment.title}</bdi></span></span
      >
    </button>`;
  }

  async #open(placeId: string): Promise<void> {
    this.#openId = placeId;
    this.#rover.reset();
    this.#host.element.requestUpdate();
    await this.#host.element.updateComplete;
    const buttons = this.#buttons();
    const first = buttons.find((button) => button.hasAttribute('aria-current')) ?? buttons[0];
    // the page stays where it is: only the list scrolls
    first?.focus({ preventScroll: true });
    if (first?.parentElement) first.parentElement.scrollTop = first.offsetTop - first.offsetHeight;
  }

  #choose(moment: Moment): void {
    this.#host.select(moment.id);
    this.close(true);
  }

  #buttons(): HTMLElement[] {
    return [...this.#host.element.renderRoot.querySelectorAll<HTMLElement>('.moments button')];
  }

  #key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.close(true);
    } else this.#rover.key(event, 'vertical', false);
  };

  #leave = (event: FocusEvent): void => {
    const list = event.currentTarget as Element;
    if (!list.contains(event.relatedTarget as Node | null)) this.close();
  };
}

/** Below its marker in the upper half, above it in the lower, never beyond an edge. */
function boxOf({ x, y }: Point, { width, height }: Size): string {
  const wide = Math.min(WIDTH_PX, width - 2 * EDGE_PX);
  const left = Math.max(EDGE_PX, Math.min(x - 16, width - wide - EDGE_PX));
  const below = y < height / 2;
  const room = (below ? height - y : y) - CLEAR_PX - EDGE_PX;
  const side = below ? `top:${y + CLEAR_PX}px` : `bottom:${height - y + CLEAR_PX}px`;
  return `inline-size:${wide}px;left:${left}px;${side};max-block-size:${room}px`;
}
