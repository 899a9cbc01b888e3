import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';

import { browserArguments, requireBrowser } from './tools/browser.mjs';
import { servedLeaflet } from './tools/rollup/leaflet.mjs';
import { servedLit } from './tools/rollup/lit-globals.mjs';
import { countReporter } from './tools/test/count-reporter.mjs';
import { speech } from './tools/test/speech.mjs';
import { tileServer } from './tools/test/tile-server.mjs';

/** Focus rings and frames as in the window that a reader looks at, whatever else is open. */
async function focusedPage({ context }) {
  const page = await context.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}

/** A browser of its own. A page in the background gets no animation frames, and elements draw in them: one page at a time. */
function browser() {
  return chromeLauncher({
    concurrency: 1,
    createPage: focusedPage,
    launchOptions: { executablePath: requireBrowser(), args: browserArguments() },
  });
}

/** Tests that draw nothing: half of the time that all take. */
const PURE = 'test/{geo,model,plan,store,time}/**/*.test.ts';
/** `--files` on the command line stands for the files below, and beside no group. */
const picked = process.argv.some((argument) => argument.startsWith('--files'));

export default {
  files: ['test/**/*.test.ts', `!${PURE}`],
  // at the same time, in another browser
  groups: picked ? [] : [{ name: 'pure', files: PURE, browsers: [browser()] }],
  // Lit as it ships, not its development build.
  nodeResolve: { exportConditions: ['production'] },
  concurrency: 1,
  concurrentBrowsers: 2,
  middleware: [tileServer],
  plugins: [
    a11ySnapshotPlugin(),
    speech,
    servedLeaflet,
    servedLit,
    esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'es2022' }),
  ],
  browsers: [browser()],
  // Property tests run thousands of cases; under coverage on a slow machine one may take 20 s.
  testFramework: { config: { timeout: 60_000 } },
  // Ends what hangs, and no more: beside busy loops a file with many stories takes minutes.
  testsFinishTimeout: 900_000,
  testsStartTimeout: 120_000,
  browserStartTimeout: 120_000,
  reporters: [defaultReporter(), countReporter()],
  coverageConfig: {
    include: ['src/**/*.ts'],
    reportDir: 'coverage',
    reporters: ['lcovonly'],
  },
};
