import { tongueFor } from '../../src/locales/index.js';
import { readStory } from '../../src/model/read.js';
import type { Chronicle } from '../../src/model/types.js';
import { legendRows } from '../../src/plan/legend.js';
import { rowHeights } from '../../src/plan/list/heights.js';
import { listRows } from '../../src/plan/list/rows.js';
import { foldWords } from '../../src/plan/list/words.js';
import { markersOf } from '../../src/plan/map/markers.js';
import { shotsOf } from '../../src/plan/map/shots.js';
import { placeDate, tell } from '../../src/plan/saying.js';
import type { Plan } from '../../src/plan/timeline/types.js';
import { TimelineView } from '../../src/plan/timeline/view.js';
import { generatedStory, random } from './generated.js';

/*
 * What is planned of many generated stories, as short texts to compare: run in a browser and in Node, they must be the
 * same. Words are kept apart, since two releases of ICU do not say every date alike.
 */

export interface Digests {
  /** How many stories were planned. */
  readonly stories: number;
  /** Of where marks, rows, markers and stretches of the scale stand. */
  readonly places: string;
  /** Of all words, and of what stands where it does for their length. */
  readonly words: string;
  /** Of `Intl` alone, without anything of ours: where it differs, words may. */
  readonly intl: string;
}

const WIDTHS_PX = [620, 960, 1240];

export function digests(count: number): Digests {
  const [places, words] = [new Digest(), new Digest()];
  let stories = 0;
  for (let seed = 1; seed <= count; seed += 1) {
    const { chronicle } = readStory(generatedStory(seed));
    if (!chronicle) continue;
    stories += 1;
    addTimeline(chronicle, seed, places, words);
    addList(chronicle, places, words);
    addMap(chronicle, places, words);
  }
  return { stories, places: places.text, words: words.text, intl: intlDigest() };
}

function addTimeline(chronicle: Chronicle, seed: number, places: Digest, words: Digest): void {
  const next = random(seed);
  const view = new TimelineView();
  const selectedId = chronicle.moments.at(-1)?.id;
  const metrics = chronicle.moments.map(({ title }) => ({
    lines: 60,
    date: 90,
    words: title.split(' ').map((word) => word.length * 8),
    space: 4,
  }));
  const tongue = tongueFor('en-GB');
  const widthPx = WIDTHS_PX[seed % WIDTHS_PX.length] ?? 960;
  const input = { chronicle, tongue, metrics, digitPx: 7, typeScale: 1, widthPx, linear: seed % 7 === 0, selectedId };
  addPlan(view.plan(input), places, words);
  view.zoom(1 + 3 * next(), next() * widthPx);
  view.pan((next() - 0.5) * widthPx);
  addPlan(view.plan(input), places, words);
  words.add(legendRows(chronicle, tongue, view.facts, true));
}

function addPlan({ scale, drawn, ticks, words: said, futureSaid, ...rest }: Plan, places: Digest, words: Digest): void {
  places.add(scale.stretches);
  places.add(drawn.map(({ x0, x1, anchor, look, visible }) => [x0, x1, anchor, look, visible]));
  places.add([ticks, rest.from, rest.till, rest.nowX]);
  words.add([said, futureSaid, rest.cards, rest.height, drawn.map(({ text, top, withYear }) => [text, top, withYear])]);
}

function addList(chronicle: Chronicle, places: Digest, words: Digest): void {
  const tongue = tongueFor('en-GB');
  const heights = rowHeights(chronicle.moments, 7, 320);
  const opened = new Set<number>();
  const rows = listRows({ chronicle, heights, heightPx: 700, opened, selectedId: undefined });
  places.add(rows);
  words.add(rows.map((row) => (row.folded ? foldWords(row, chronicle, tongue) : '')));
  words.add(chronicle.moments.map((moment) => tell(moment, chronicle, tongue)));
}

function addMap(chronicle: Chronicle, places: Digest, words: Digest): void {
  const selectedId = chronicle.moments[1]?.id;
  const markers = markersOf(chronicle, selectedId);
  places.add(markers.map(({ place, moments, pinPx }) => [place.id, moments.map(({ id }) => id), pinPx]));
  places.add(shotsOf(chronicle, selectedId));
  words.add(markers.map(({ shown }) => placeDate(shown, chronicle, tongueFor('en-GB'))));
}

function intlDigest(): string {
  const digest = new Digest();
  const formats: Intl.DateTimeFormatOptions[] = [
    { dateStyle: 'full', timeStyle: 'medium' },
    { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', era: 'short' },
    { month: 'long', year: 'numeric' },
  ];
  for (const format of formats) {
    const formatter = new Intl.DateTimeFormat('en-GB', { ...format, timeZone: 'Europe/Moscow' });
    for (let month = 0; month < 240; month += 7) {
      const [start, end] = [Date.UTC(1995, month, 9, 14), Date.UTC(1995, month, 30, 4)];
      digest.add([formatter.format(start), formatter.formatRange(start, end)]);
    }
  }
  return digest.text;
}

/** A running checksum (cyrb53) of whatever is added, numbers to a ten-thousandth. */
class Digest {
  #low = 0xdeadbeef;
  #high = 0x41c6ce57;

  get text(): string {
    return (this.#high >>> 0).toString(16) + (this.#low >>> 0).toString(16);
  }

  add(value: unknown): void {
    const text = JSON.stringify(value, (_, each: unknown) => {
      if (typeof each !== 'number') return each;
      return Number.isFinite(each) ? Math.round(each * 1e4) / 1e4 + 0 : String(each);
    });
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      this.#low = Math.imul(this.#low ^ code, 2654435761);
      this.#high = Math.imul(this.#high ^ code, 1597334677);
    }
  }
}
