/** A Chromium of its own for each run, with a new profile: nothing is kept from one contestant to the next. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { browserArguments, requireBrowser } from '../../tools/browser.mjs';
import { Connection } from './cdp.mjs';

export const VIEWPORT = { width: 1280, height: 900 };

const START_MS = 30_000;
const END_MS = 3000;
const ARGUMENTS = [
  '--headless=new',
  '--remote-debugging-port=0',
  // Every name but the server's is unknown, so nothing leaves the machine. An interceptor would cost each request time.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  `--window-size=${VIEWPORT.width},${VIEWPORT.height}`,
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-extensions',
  '--disable-default-apps',
  '--hide-scrollbars',
  '--mute-audio',
  '--password-store=basic',
  '--use-mock-keychain',
];

/** @returns {Promise<{ connection: Connection, close: () => Promise<void> }>} */
export async function openChromium() {
  const profile = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  const child = spawn(
    requireBrowser(),
    [...browserArguments(), ...ARGUMENTS, `--user-data-dir=${profile}`, 'about:blank'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const remove = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  const abandon = () => {
    child.kill('SIGKILL');
    remove();
  };
  process.once('exit', abandon);
  const close = async (connection) => {
    connection?.send('Browser.close').catch(() => {});
    const timer = setTimeout(() => child.kill('SIGKILL'), END_MS);
    await gone;
    clearTimeout(timer);
    connection?.close();
    process.off('exit', abandon);
    remove();
  };
  try {
    const connection = await Connection.open(await addressOf(child));
    return { connection, close: () => close(connection) };
  } catch (error) {
    child.kill('SIGKILL');
    await close();
    throw error;
  }
}

/** It says where it listens on its error output. */
function addressOf(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (text) => {
      said = (said + text).slice(-10_000);
      const found = /DevTools listening on (ws:\S+)/.exec(said);
      if (found) resolve(found[1]);
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`Chromium did not start: ${said.trim()}`)));
    setTimeout(() => reject(new Error(`Chromium did not start in ${START_MS} ms`)), START_MS).unref();
  });
}
