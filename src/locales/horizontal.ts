import { enHorizontal } from './en/horizontal.js';
import type { Tongue } from './index.js';
import type { Language, HorizontalWords } from './words.js';

const tables: Readonly<Record<Language, HorizontalWords>> = { en: enHorizontal };

export const horizontalWords = ({ language }: Tongue): HorizontalWords => tables[language];
