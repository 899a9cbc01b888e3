/** How the parts stand: see the container queries of the story's styles, which share these widths. */
export type Arrangement = 'wide' | 'middle' | 'narrow';

export const WIDE_PX = 960;
export const MIDDLE_PX = 600;

export function arrangementOf(widthPx: number): Arrangement {
  return widthPx >= WIDE_PX ? 'wide' : widthPx >= MIDDLE_PX ? 'middle' : 'narrow';
}
