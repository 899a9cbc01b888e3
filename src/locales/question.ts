import { enQuestion } from './en/question.js';
import type { Tongue } from './index.js';
import type { Language, QuestionWords } from './words.js';

const tables: Readonly<Record<Language, QuestionWords>> = { en: enQuestion };

export const questionWords = ({ language }: Tongue): QuestionWords => tables[language];
