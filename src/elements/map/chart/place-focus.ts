import { Rover } from '../../shared/rover.js';
import type { LitElement } from 'lit';
import type { PlacedMarker } from '../../../plan/map/gather.js';
import type { Stage } from './stage.js';

/** The buttons of the places: one tab stop for all of them, and where the focus is among them. */
export class PlaceFocus {
  #element: LitElement;
  #stage: Stage;
  #rover: Rover;
  #focusedId: string | undefined;

  constructor(element: LitElement, stage: Stage) {
    this.#element = element;
    this.#stage = stage;
    this.#rover = new Rover(() => this.#buttons(), { preventScroll: true });
  }

  /** Gives the focus to a place's button; without an id, to the one that has the tab stop. */
  focus(placeId?: string): void {
    this.#buttons()
      .find(({ dataset, tabIndex }) => (placeId === undefined ? tabIndex === 0 : dataset['id'] === placeId))
      ?.focus({ preventScroll: true });
  }

  /** Before each drawing, which may take away the button that has the focus. */
  remember(): void {
    const { activeElement } = this.#element.renderRoot as ShadowRoot;
    this.#focusedId = (activeElement as HTMLElement | null)?.dataset['id'];
  }

  /** After each drawing. A place whose marker has been taken into another one leaves it the focus. */
  settle(placed: readonly PlacedMarker[]): void {
    const id = this.#focusedId;
    const buttons = this.#buttons();
    const { activeElement } = this.#element.renderRoot as ShadowRoot;
    if (id !== undefined && (activeElement as HTMLElement | null)?.dataset['id'] !== id) {
      const now = placed.find(({ marker }) => marker.places.some((place) => place.id === id));
      if (now) this.focus(now.marker.place.id);
    }
    this.#rover.settle(buttons.find((button) => button.hasAttribute('aria-current')));
  }

  key = (event: KeyboardEvent): void => {
    // places lie in no line: either pair of arrows goes through them in the story's order
    if (!this.#rover.key(event, 'horizontal', false)) this.#rover.key(event, 'vertical', false);
  };

  /** A place that gets the focus comes into view with it: on the map first, then in the page if it must. */
  came = async (event: FocusEvent): Promise<void> => {
    const button = event.target as HTMLElement;
    this.#rover.focused(button);
    if (!button.matches(':focus-visible')) return;
    this.#stage.reveal(button.dataset['id']);
    await this.#element.updateComplete;
    button.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  #buttons(): HTMLElement[] {
    return [...this.#element.renderRoot.querySelectorAll<HTMLElement>('.place')];
  }
}
