import { enPeriods } from './en/periods.js';
import type { Tongue } from './index.js';
import type { Language, PeriodWords } from './words.js';

const tables: Readonly<Record<Language, PeriodWords>> = { en: enPeriods };

export const periodWords = ({ language }: Tongue): PeriodWords => tables[language];
