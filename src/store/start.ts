import type { Chronicle, Moment } from '../model/types.js';

/** What the `start` attribute may say besides a moment's id. */
export type Start = 'auto' | 'none' | 'first' | 'last' | 'next' | 'latest';

/**
 * The moment to select when a story is first shown.
 * @param detailBeside - whether the detail stands beside the map; `auto` selects only then, since an opened moment in
 *   one column would hide the list
 * @returns a moment's id, or undefined for none
 */
export function startMoment(chronicle: Chronicle, start: string, detailBeside: boolean): string | undefined {
  const { moments } = chronicle;
  const next = moments.find((moment) => moment.toCome) ?? moments.at(-1);
  const named: Readonly<Record<Start, Moment | undefined>> = {
    auto: detailBeside ? next : undefined,
    none: undefined,
    first: moments[0],
    last: moments.at(-1),
    next,
    latest: moments.findLast((moment) => moment.standing === 'happened'),
  };
  const asked = start || 'auto';
  return (Object.hasOwn(named, asked) ? named[asked as Start] : moments.find((moment) => moment.id === asked))?.id;
}
