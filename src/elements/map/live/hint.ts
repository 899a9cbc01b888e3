import type { Tongue } from '../../../locales/index.js';
import { liveWords } from '../../../locales/live.js';

const SHOWN_MS = 1600;

/** Says how to move the map, for a moment, after a gesture that was left to the page. */
export class Hint {
  #changed: () => void;
  #gesture: 'touch' | 'wheel' | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  show(gesture: 'touch' | 'wheel'): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.clear(), SHOWN_MS);
    this.#gesture = gesture;
    this.#changed();
  }

  clear(): void {
    clearTimeout(this.#timer);
    if (this.#gesture === undefined) return;
    this.#gesture = undefined;
    this.#changed();
  }

  text(tongue: Tongue): string | undefined {
    if (this.#gesture === undefined) return undefined;
    const key = /mac|iphone|ipad/i.test(navigator.platform) ? '⌘' : 'Ctrl';
    const { twoFingers, holdToZoom } = liveWords(tongue);
    return this.#gesture === 'touch' ? twoFingers : holdToZoom(key);
  }
}
