import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes `integrity.json` into a folder: for each script its Subresource Integrity value, `{"dateline.js": "sha384-…"}`.
 * @param {string} folder
 */
export function writeIntegrity(folder) {
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const values = scripts.toSorted().map((name) => [name, integrityOf(readFileSync(join(folder, name)))]);
  writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify(Object.fromEntries(values), null, 2)}\n`);
}

/** @param {Uint8Array | string} content */
export function integrityOf(content) {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}
