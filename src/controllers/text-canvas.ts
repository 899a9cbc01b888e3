/** Texts kept with their widths; beyond these all are forgotten at once. */
const KEPT = 20_000;

/**
 * Measures texts as this page sets them, without laying anything out: by a canvas, in the fonts that a class has in `room`.
 * Letter spacing and the reader's own settings escape it, so it is for names that may be cut at their end.
 * @param room - an element in which the classes have their styles; left as it was found
 * @returns CSS pixels, rounded up
 */
export function canvasWidths<C extends string>(
  room: Element,
  classNames: readonly C[],
): ((text: string, className: C) => number) | undefined {
  const context = room.ownerDocument.createElement('canvas').getContext('2d');
  if (!context) return undefined;
  const fonts = new Map(classNames.map((name) => [name, fontOf(room, name)]));
  const widths = new Map<string, number>();
  return (text, className) => {
    const key = className + text;
    let width = widths.get(key);
    if (width === undefined) {
      if (widths.size > KEPT) widths.clear();
      context.font = fonts.get(className) ?? '';
      widths.set(key, (width = Math.ceil(context.measureText(text).width) + 1));
    }
    return width;
  };
}

function fontOf(room: Element, className: string): string {
  const probe = room.ownerDocument.createElement('div');
  probe.className = `measure ${className}`;
  room.append(probe);
  const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(probe);
  probe.remove();
  return `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
}
