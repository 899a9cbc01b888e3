/** How the parts stand, by the width of the story's own box and never of the window; each is a class of the styles. */
export type Arrangement = 'wide' | 'middle' | 'narrow';

const WIDE_PX = 960;
const MIDDLE_PX = 600;

export function arrangementOf(widthPx: number): Arrangement {
  return widthPx >= WIDE_PX ? 'wide' : widthPx >= MIDDLE_PX ? 'middle' : 'narrow';
}
