/**
 * The library's own tests in Firefox: `npm test -- --config tools/test/firefox.config.mjs`, with `--files` as ever. Two
 * tests ask for a medium (print, less motion), which a tool can tell only Chromium to pretend: they fail here.
 */
import { chromeLauncher } from '@web/test-runner-chrome';

import shared from '../../web-test-runner.config.mjs';
import { findFirefox } from '../browsers/puppeteer.mjs';

const PREFERENCES = {
  // touch events, which a desk has not
  'dom.w3c_touch_events.enabled': 1,
};

export default {
  ...shared,
  rootDir: process.cwd(),
  browsers: [
    chromeLauncher({
      concurrency: 1,
      launchOptions: { browser: 'firefox', executablePath: findFirefox(), extraPrefsFirefox: PREFERENCES },
    }),
  ],
  groups: [],
  files: 'test/**/*.test.ts',
};
