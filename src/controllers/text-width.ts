/**
 * Widths of texts as this page sets them, in CSS pixels. Measured with real elements, since only these know the page's
 * fonts, letter spacing and the reader's own settings; all texts of one call are laid out together, in one reflow.
 * @param room - an element in which the class has its style; left as it was found
 */
export function measureTexts(room: Element, texts: readonly string[], className: string): readonly number[] {
  // another document adopts what is put into it
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
  // not getBoundingClientRect: a page's transform would scale it; one more pixel makes up for the rounding
  const widths = spans.map((span) => span.offsetWidth + 1);
  box.remove();
  return widths;
}
