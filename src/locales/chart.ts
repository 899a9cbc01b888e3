import { enChart } from './en/chart.js';
import type { Tongue } from './index.js';
import type { Language, ChartWords } from './words.js';

const tables: Readonly<Record<Language, ChartWords>> = { en: enChart };

export const chartWords = ({ language }: Tongue): ChartWords => tables[language];
