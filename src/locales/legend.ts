import { enLegend } from './en/legend.js';
import type { Tongue } from './index.js';
import type { Language, LegendWords } from './words.js';

const tables: Readonly<Record<Language, LegendWords>> = { en: enLegend };

export const legendWords = ({ language }: Tongue): LegendWords => tables[language];
