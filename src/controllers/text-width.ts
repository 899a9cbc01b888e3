/** A canvas of each document, which knows that document’s fonts, and measures without laying anything out. */
const canvases = new WeakMap<Document, CanvasRenderingContext2D | null>();

/**
 * Widths of texts as this page sets them, in CSS pixels. A canvas measures them in the class's own font; where that has
 * settings that no canvas knows, real elements do, all texts of one call in one reflow.
 * @param room - an element in which the class has its style; left as it was found
 */
export function measureTexts(room: Element, texts: readonly string[], className: string): readonly number[] {
  if (texts.length === 0) return [];
  const { box, spans } = setTexts(room, texts.slice(0, 1), className);
  const style = spans[0] && getComputedStyle(spans[0]);
  const canvas = style && canvasIn(room.ownerDocument, style);
  const measure = canvas && ruler(canvas, style);
  box.remove();
  return measure ? texts.map((text) => Math.round(measure(text)) + 1) : laidOut(room, texts, className);
}

function canvasIn(document: Document, style: CSSStyleDeclaration): CanvasRenderingContext2D | undefined {
  let canvas = canvases.get(document);
  if (canvas === undefined) {
    const element = document.createElement('canvas');
    element.width = element.height = 1;
    // kept in memory: nothing is drawn, and starting the graphics processor for it takes 30 ms
    canvas = element.getContext('2d', { willReadFrequently: true });
    canvases.set(document, canvas);
  }
  const plain = [style.fontFeatureSettings, style.fontVariationSettings].every((set) => !set || set === 'normal');
  return canvas && plain ? canvas : undefined;
}

/** What older canvases lack, they are not asked for. */
type Spaced = CanvasRenderingContext2D & { letterSpacing?: string; wordSpacing?: string };

function ruler(canvas: Spaced, style: CSSStyleDeclaration): ((text: string) => number) | undefined {
  const { fontStyle, fontWeight, fontSize, fontFamily, fontStretch, letterSpacing, wordSpacing, textTransform } = style;
  canvas.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  const spaced = /[1-9]/.test(letterSpacing + wordSpacing);
  if ((spaced && canvas.letterSpacing === undefined) || !/^(normal|100%)?$/.test(fontStretch)) return undefined;
  if (canvas.letterSpacing !== undefined) {
    canvas.letterSpacing = letterSpacing === 'normal' ? '0px' : letterSpacing;
    canvas.wordSpacing = wordSpacing;
  }
  // as many digits are as wide as each other
  const tabular = style.fontVariantNumeric.includes('tabular-nums');
  const cased = CASES[textTransform] ?? String;
  return (text) => canvas.measureText(cased(tabular ? text.replace(/\d/g, '0') : text)).width;
}

const CASES: Readonly<Record<string, (text: string) => string>> = {
  uppercase: (text) => text.toLocaleUpperCase(),
  lowercase: (text) => text.toLocaleLowerCase(),
};

function laidOut(room: Element, texts: readonly string[], className: string): readonly number[] {
  const { box, spans } = setTexts(room, texts, className);
  // not getBoundingClientRect: a page's transform would scale it; one more pixel makes up for the rounding
  const widths = spans.map((span) => span.offsetWidth + 1);
  box.remove();
  return widths;
}

/** Texts in elements of a class. Another document adopts what is put into it. */
function setTexts(room: Element, texts: readonly string[], className: string): { box: Element; spans: HTMLElement[] } {
  const box = document.createElement('div');
  box.className = 'measure';
  const spans = texts.map((text) => {
    const span = document.createElement('span');
    span.className = className;
    span.textContent = text;
    return span;
  });
  box.append(...spans);
  room.append(box);
  return { box, spans };
}
