/**
 * The Chromium that tests and pictures run in: finds one, or on a Debian-like machine as root installs it with apt.
 *
 * Run by itself it prints the path: `node tools/browser.mjs`.
 */
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { installWithApt, mayInstall } from './apt.mjs';

const VARIABLES = ['CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'];

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];

/** Where installers put it when it is not on the path. */
const USUAL_PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  linux: ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/snap/bin/chromium'],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((root) =>
    root === undefined
      ? []
      : [
          join(root, 'Google/Chrome/Application/chrome.exe'),
          join(root, 'Chromium/Application/chrome.exe'),
          join(root, 'Microsoft/Edge/Application/msedge.exe'),
        ],
  ),
};

/** The executable's own name inside the caches of puppeteer and playwright. */
const CACHED_NAMES = new Set(['chrome', 'chrome.exe', 'Chromium', 'Google Chrome for Testing']);
const CACHE_DEPTH = 6;

const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
];

/** Command line for a test browser: it asks nobody anything, and runs as root too. */
export function browserArguments() {
  return process.getuid?.() === 0 ? [...FLAGS, '--no-sandbox'] : FLAGS;
}

/**
 * @returns {string | undefined} path of the executable; undefined when there is none
 * @throws {Error} when an environment variable names a file that does not exist
 */
export function findBrowser() {
  return named() ?? onPath() ?? (USUAL_PLACES[process.platform] ?? []).find(isExecutable) ?? cached();
}

/**
 * As `findBrowser`, but installs Chromium where it may.
 * @returns {string}
 * @throws {Error} whose message is one sentence that says what to do
 */
export function requireBrowser() {
  const found = findBrowser();
  if (found !== undefined) return found;
  if (mayInstall()) {
    console.log('No Chromium was found on this machine: installing Debian’s with apt-get (apt-get install chromium).');
    installWithApt('chromium');
  }
  const installed = findBrowser();
  if (installed !== undefined) return installed;
  throw new Error('No Chromium was found: install Chromium or Chrome, or set CHROME_PATH to its executable.');
}

function named() {
  for (const variable of VARIABLES) {
    const path = process.env[variable];
    if (!path) continue;
    if (isExecutable(path)) return path;
    throw new Error(`${variable} is set to ${path}, which is not an executable file: correct it or unset it.`);
  }
  return undefined;
}

function onPath() {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command + suffix))).find(isExecutable);
}

function cached() {
  const home = homedir();
  const roots = [
    process.env.PUPPETEER_CACHE_DIR ?? join(home, '.cache/puppeteer'),
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
      {
        darwin: join(home, 'Library/Caches/ms-playwright'),
        win32: join(process.env.LOCALAPPDATA ?? home, 'ms-playwright'),
      }[process.platform] ??
      join(home, '.cache/ms-playwright'),
  ];
  for (const root of roots) {
    const path = newestIn(root, CACHE_DEPTH);
    if (path !== undefined) return path;
  }
  return undefined;
}

/** Folders carry version numbers, so the last by number is the newest. */
function newestIn(folder, depth) {
  if (depth === 0 || !existsSync(folder)) return undefined;
  const entries = readdirSync(folder, { withFileTypes: true });
  const file = entries.find((entry) => CACHED_NAMES.has(entry.name) && isExecutable(join(folder, entry.name)));
  if (file !== undefined) return join(folder, file.name);
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const newestFirst = folders.toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  for (const name of newestFirst) {
    const path = newestIn(join(folder, name), depth - 1);
    if (path !== undefined) return path;
  }
  return undefined;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(requireBrowser());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
