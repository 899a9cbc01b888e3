import type { Tongue } from './index.js';

/** The table of the language that the rest of the story speaks, of those that a lazy part has; English where it has none. */
export const tableFor = <T>(tables: Readonly<Record<'en', T> & Partial<Record<string, T>>>, { locale }: Tongue): T =>
  tables[locale.split('-')[0] ?? ''] ?? tables.en;
