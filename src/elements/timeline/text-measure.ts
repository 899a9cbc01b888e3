import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { measureTexts } from '../../controllers/text-width.js';
import type { Tongue } from '../../locales/index.js';
import type { Chronicle } from '../../model/types.js';
import { tell } from '../shared/saying.js';
import { weightiest, type TextMetrics } from './plan.js';

/** Only the weightiest are measured: an axis never names as many. */
const MEASURED = 300;
/** The status key and its gap stand before the status word. */
const KEY_PX = 28;
const DIGITS = '0123456789';

export interface Measured {
  /** By the moment's index; absent for the slightest of many. */
  readonly metrics: readonly TextMetrics[];
  readonly digitPx: number;
}

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

/** Widths of a story's texts in the host's fonts; taken again when the story, the language or the fonts change. */
export class TextMeasure implements ReactiveController {
  #host: Host;
  #of: readonly unknown[] = [];
  #measured: Measured | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#measured = undefined; // another place may have other fonts
    this.#host.ownerDocument.fonts?.addEventListener('loadingdone', this.#again);
  }

  hostDisconnected(): void {
    this.#host.ownerDocument.fonts?.removeEventListener('loadingdone', this.#again);
  }

  #again = (): void => {
    this.#measured = undefined;
    this.#host.requestUpdate();
  };

  /** @returns undefined before the host has something to measure in */
  metrics(chronicle: Chronicle, tongue: Tongue): Measured | undefined {
    const room = this.#host.renderRoot.querySelector('.root');
    if (room && !(this.#measured && this.#of[0] === chronicle && this.#of[1] === tongue)) {
      this.#of = [chronicle, tongue];
      this.#measured = measure(room, chronicle, tongue);
    }
    return room ? this.#measured : undefined;
  }

  /** Heights of the vertical list's rows by estimate, CSS pixels; `widthPx` is the list's. */
  heights(chronicle: Chronicle, tongue: Tongue, widthPx: number): readonly number[] {
    const { metrics, digitPx } = this.metrics(chronicle, tongue) ?? { metrics: [], digitPx: 7 };
    const roomPx = Math.max(80, widthPx - 52);
    return chronicle.moments.map(({ title, standing }, index) => {
      const titlePx = metrics[index]?.words.reduce((sum, word) => sum + word + 4, 0) ?? title.length * 8;
      const lines = 2 + Math.ceil(titlePx / roomPx) * 1.15 + (standing === 'unknown' ? 0 : 1);
      return lines * digitPx * 2.85 + 28;
    });
  }
}

function measure(room: Element, chronicle: Chronicle, tongue: Tongue): Measured {
  const { moments } = chronicle;
  const { ui } = tongue;
  const indices = weightiest([...moments.keys()], moments, MEASURED);
  const lines: string[] = [DIGITS];
  const titles: string[][] = [];
  for (const index of indices) {
    const moment = moments[index]!;
    const { short, places } = tell(moment, chronicle, tongue);
    const { standing, claimedBy, title } = moment;
    lines.push(short, places || ui.noPlace, ui.standing[standing], claimedBy ? ui.claimant(standing, claimedBy) : '');
    titles.push(title.split(/\s+/));
  }
  const [digits = 80, ...small] = measureTexts(room, lines, 'small');
  const [pair = 0, single = 0, ...words] = measureTexts(room, ['n\u00a0n', 'nn', ...titles.flat()], 'title');
  const space = Math.max(2, pair - single);
  const metrics: TextMetrics[] = [];
  indices.forEach((index, at) => {
    const [date = 0, place = 0, status = 0, claimant = 0] = small.splice(0, 4);
    metrics[index] = {
      date,
      lines: Math.max(date, place, status && status + KEY_PX, claimant && claimant + KEY_PX),
      space,
      words: words.splice(0, titles[at]!.length),
    };
  });
  return { metrics, digitPx: digits / DIGITS.length };
}
