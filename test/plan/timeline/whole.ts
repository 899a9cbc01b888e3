/** What a plan is given for a first look at the whole of a story. */
export const WHOLE = {
  digitPx: 7,
  typeScale: 1,
  zoom: 1,
  offset: 0,
  linear: false,
  selectedId: undefined,
  previousThresholdMs: undefined,
} as const;
