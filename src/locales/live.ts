import { enLive } from './en/live.js';
import type { Tongue } from './index.js';
import type { Language, LiveWords } from './words.js';

const tables: Readonly<Record<Language, LiveWords>> = { en: enLive };

export const liveWords = ({ language }: Tongue): LiveWords => tables[language];
