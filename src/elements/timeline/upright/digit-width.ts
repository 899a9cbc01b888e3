import { measureTexts } from '../../../controllers/text-width.js';

const DIGITS = '0123456789';

/** Width of one digit of the smaller type in the fonts of `room`, CSS pixels. */
export const digitWidth = (room: Element): number => (measureTexts(room, [DIGITS], 'small')[0] ?? 80) / DIGITS.length;
