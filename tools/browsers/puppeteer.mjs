/** Firefox and Chromium under puppeteer, with the same handful of acts as the window of a WebDriver. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

import { launch } from 'puppeteer-core';

import { browserArguments, findBrowser } from '../browser.mjs';

const COMMANDS = ['firefox-esr', 'firefox'];
const USUAL_PLACES = ['/Applications/Firefox.app/Contents/MacOS/firefox'];

export const firefox = {
  packages: ['firefox-esr'],
  found: () => findFirefox() !== undefined,
  open: ({ scheme }) =>
    openPage({
      browser: 'firefox',
      executablePath: findFirefox(),
      extraPrefsFirefox: {
        'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
        'ui.prefersReducedMotion': 0,
      },
    }),
};

export const chromium = {
  packages: ['chromium'],
  found: () => findBrowser() !== undefined,
  open: ({ scheme }) =>
    openPage({
      executablePath: findBrowser(),
      args: [...browserArguments(), ...(scheme === 'dark' ? ['--force-dark-mode'] : [])],
    }),
};

/** @returns {string | undefined} path of the executable; undefined when there is none */
export function findFirefox() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const paths = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [process.env.FIREFOX_PATH ?? '', ...paths, ...USUAL_PLACES].find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return path !== '';
  } catch {
    return false;
  }
}

/** Ends what hangs: how long a browser takes to start, or a page to come, says nothing of the page. */
const PATIENCE_MS = 240_000;

/** @param {import('puppeteer-core').LaunchOptions} options */
async function openPage(options) {
  const browser = await launch({ timeout: PATIENCE_MS, protocolTimeout: PATIENCE_MS, ...options });
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  return {
    resize: (width, height) => page.setViewport({ width, height }),
    open: (url) => page.goto(url, { waitUntil: 'load' }),
    evaluate: (run, ...args) => page.evaluate(run, ...args),
    click: (x, y) => page.mouse.click(x, y),
    press: (name) => page.keyboard.press(name),
    picture: () => page.screenshot(),
    close: () => browser.close(),
  };
}
