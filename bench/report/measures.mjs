/**
 * What a run yields, and the lines of the tables.
 *
 * @typedef {Partial<Record<'kilobytes' | 'requests' | 'outside' | 'visibleMs' | 'names' | 'lcpMs' | 'blockingMs' | 'shift' | 'selectMs'
 *   | 'frames' | 'worstMs' | 'frameWorkMs' | 'heapMB' | 'nodes' | 'mountedMB', number>> & { failed?: string, late?: string[], mapless?: boolean, parts?: object }} Result
 *   `failed` says why there are no figures; `parts`, when each part was
 *   visible; `late`, the lines that took too long to measure;
 *   `mapless`, that there is a map which does not show
 * @typedef {{ key: Exclude<keyof Result, 'failed' | 'late' | 'mapless' | 'parts'>, label: string, digits?: number, better: 'less' | 'more' }} Measure
 */
/** @type {Measure[]} */
export const MEASURES = [
  { key: 'kilobytes', label: 'bytes, kB', digits: 1, better: 'less' },
  { key: 'requests', label: 'requests', better: 'less' },
  { key: 'outside', label: 'requests to other hosts, refused', better: 'less' },
  { key: 'visibleMs', label: 'visible, ms', better: 'less' },
  { key: 'names', label: 'names to be read then', better: 'more' },
  { key: 'lcpMs', label: 'largest contentful paint, ms', better: 'less' },
  { key: 'blockingMs', label: 'total blocking time, ms', better: 'less' },
  { key: 'shift', label: 'cumulative layout shift', digits: 3, better: 'less' },
  { key: 'selectMs', label: 'selection to next paint, ms', better: 'less' },
  { key: 'frames', label: 'frames in 2 s of pan and zoom', better: 'more' },
  { key: 'worstMs', label: 'worst frame, ms', better: 'less' },
  { key: 'frameWorkMs', label: 'work in a frame, 95th percentile, ms', better: 'less' },
  { key: 'heapMB', label: 'heap, MB', digits: 1, better: 'less' },
  { key: 'nodes', label: 'nodes', better: 'less' },
  { key: 'mountedMB', label: 'heap after 50 mounts, MB', digits: 1, better: 'less' },
];
