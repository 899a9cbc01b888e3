import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** @returns {string[]} the files in a folder and in those below it, in order; or the file itself */
export function filesIn(path) {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
