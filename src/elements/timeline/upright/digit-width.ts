const DIGITS = '0123456789';

/** Width of one digit of the smaller type in the fonts of `room`, CSS pixels. */
export function digitWidth(room: Element): number {
  const box = room.ownerDocument.createElement('div');
  const digits = room.ownerDocument.createElement('span');
  box.className = 'measure';
  digits.className = 'small';
  digits.textContent = DIGITS;
  box.append(digits);
  room.append(box);
  const widthPx = digits.offsetWidth;
  box.remove();
  return (widthPx || 80) / DIGITS.length;
}
