import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Tongue } from '../locales/index.js';
import type { Chronicle } from '../model/types.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };
type Measure<T> = (room: Element, chronicle: Chronicle, tongue: Tongue) => T;

/** What is measured of a story's texts in the host's fonts; again when the story, the language or the fonts change. */
export class TextMeasure<T> implements ReactiveController {
  #host: Host;
  #measure: Measure<T>;
  #of: readonly unknown[] = [];
  #measured: T | undefined;
  #fonts: FontFaceSet | undefined;

  /** @param measure - in an element in which the texts have their style */
  constructor(host: Host, measure: Measure<T>) {
    this.#host = host;
    this.#measure = measure;
    host.addController(this);
  }

  hostConnected(): void {
    this.#of = []; // another place may have other fonts
    // kept: a host that leaves for another document is told so only when it is there
    this.#fonts = this.#host.ownerDocument.fonts;
    this.#fonts?.addEventListener('loadingdone', this.#again);
  }

  hostDisconnected(): void {
    this.#fonts?.removeEventListener('loadingdone', this.#again);
  }

  #again = (): void => {
    this.#of = [];
    this.#host.requestUpdate();
  };

  /** @returns undefined before the host has something to measure in */
  of(chronicle: Chronicle, tongue: Tongue): T | undefined {
    const room = this.#host.renderRoot.querySelector('.root');
    if (room && !(this.#of[0] === chronicle && this.#of[1] === tongue)) {
      this.#of = [chronicle, tongue];
      this.#measured = this.#measure(room, chronicle, tongue);
    }
    return room ? this.#measured : undefined;
  }
}
