import { enMany } from './en/many.js';
import type { Tongue } from './index.js';
import type { Language, ManyWords } from './words.js';

const tables: Readonly<Record<Language, ManyWords>> = { en: enMany };

export const manyWords = ({ language }: Tongue): ManyWords => tables[language];
