import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes into a folder of scripts `integrity.json`, for each its Subresource Integrity value (`{"dateline.js": "sha384-…"}`),
 * and `snippet.html`, the tags that load them: the core, which the entry imports, is asked for beside it and checked too.
 * @param {string} folder
 */
export function writeIntegrity(folder) {
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const values = scripts.toSorted().map((name) => [name, integrityOf(readFileSync(join(folder, name)))]);
  const integrity = Object.fromEntries(values);
  writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`);
  writeFileSync(join(folder, 'snippet.html'), snippetOf(integrity));
}

/**
 * @param {Record<string, string>} integrity - of each script, by its name
 * @param {string} [base] - where the folder is served
 */
export function snippetOf(integrity, base = '') {
  const tag = (name, text) => text.replaceAll('NAME', base + name).replaceAll('HASH', integrity[name]);
  const core = Object.keys(integrity).find((name) => name.startsWith('core-')) ?? '';
  return [
    tag(core, '<link rel="modulepreload" href="NAME" integrity="HASH" crossorigin="anonymous" />'),
    tag('dateline.js', '<script type="module" src="NAME" integrity="HASH" crossorigin="anonymous"></script>'),
    '',
  ].join('\n');
}

/** @param {Uint8Array | string} content */
export function integrityOf(content) {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}
