/**
 * A place for a `.style` binding, which sets it through the CSSOM: a strict style policy refuses attributes in markup.
 * @param x - CSS pixels from where the axis begins
 * @param y - CSS pixels from the top
 */
export const placeStyle = (x: number, y: number, width?: number): string =>
  `inset-inline-start:${x}px;inset-block-start:${y}px;${width === undefined ? '' : `inline-size:${width}px`}`;
