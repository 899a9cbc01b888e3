/** A WebDriver client as small as the check of the pages needs: one window, scripts, clicks, keys, pictures. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** Ends what hangs: how long a driver takes to start says nothing of a page. */
const START_MS = 120_000;
const POLL_MS = 50;
const LOOKS = 400;
/** A window that has been of one size at so many looks will stay of it. */
const STILL_LOOKS = 6;

/** Keys by the names of the DOM, as WebDriver writes them. */
const KEYS = {
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Tab: '\uE004',
};

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/**
 * Starts a driver and a browser under it.
 * @param {{ command: string[], capabilities: object, env?: Record<string, string> }} engine - `{port}` in the command
 *   stands for the port that the driver shall listen on
 * @returns {Promise<import('./acts.mjs').View & { popUp(): Promise<void> }>}
 */
export async function openWindow({ command: [file, ...args], capabilities, env = {} }) {
  const port = await freePort();
  const own = process.platform !== 'win32';
  const driver = spawn(
    file,
    args.map((arg) => arg.replace('{port}', String(port))),
    // a group of its own: the driver's children end with it
    { stdio: 'ignore', detached: own, env: { ...process.env, ...env } },
  );
  let broken;
  driver.once('error', (error) => (broken = error));
  const stop = () => {
    if (driver.pid === undefined || driver.exitCode !== null) return;
    try {
      process.kill(own ? -driver.pid : driver.pid, 'SIGTERM');
    } catch {
      // it has ended by itself
    }
  };
  const address = `http://127.0.0.1:${port}`;
  try {
    await listening(address, () => broken);
    const { sessionId } = await ask('POST', `${address}/session`, { capabilities: { alwaysMatch: capabilities } });
    return new Window(`${address}/session/${sessionId}`, stop);
  } catch (error) {
    stop();
    throw error;
  }
}

class Window {
  #session;
  #stop;

  constructor(session, stop) {
    this.#session = session;
    this.#stop = stop;
  }

  #post(path, body = {}) {
    return ask('POST', this.#session + path, body);
  }

  /** Makes the page's own viewport that size; the window is larger by its bars. */
  async resize(width, height) {
    let size = [width, height];
    let [wide, high] = [0, 0];
    // once to learn how much the bars take, once more for what the window manager rounded
    for (let turn = 0; turn < 3; turn += 1) {
      await this.#post('/window/rect', { width: size[0], height: size[1] });
      [wide, high] = await this.#viewport(width, height);
      if (wide === width && high === height) return;
      size = [size[0] + width - wide, size[1] + height - high];
    }
    if (wide !== width) throw new Error(`the viewport is ${wide} by ${high} px, and not ${width} by ${height}`);
  }

  /**
   * The size that a window comes to. It follows some time after it was asked to, on a busy machine long after: taken too
   * early for its last size, it would be asked to make up for what it has not done yet.
   */
  async #viewport(width, height) {
    let last = '';
    let size = [0, 0];
    for (let look = 0, same = 0; look < LOOKS && same < STILL_LOOKS; look += 1) {
      // the frame after, so that the page has been laid out for it
      size = await this.evaluate(sizeInFrame);
      const isWanted = size[0] === width && size[1] === height;
      if (isWanted && last === size.join()) break;
      same = last === size.join() ? same + 1 : 0;
      last = size.join();
      await pause(POLL_MS);
    }
    return size;
  }

  /** Goes on in a window without bars, which can be as narrow as a phone; the page's scripts must be allowed to open one. */
  async popUp() {
    const before = await ask('GET', `${this.#session}/window/handles`);
    await this.evaluate(() => void window.open('about:blank', '_blank', 'popup,width=360,height=900'));
    for (let look = 0; look < LOOKS; look += 1) {
      const after = await ask('GET', `${this.#session}/window/handles`);
      const handle = after.find((each) => !before.includes(each));
      if (handle === undefined) {
        await pause(POLL_MS);
        continue;
      }
      await this.#post('/window', { handle });
      return;
    }
    throw new Error('no window was opened');
  }

  async open(url) {
    await this.#post('/url', { url });
  }

  /** Calls a function of its own in the page. */
  evaluate(run, ...args) {
    return this.#post('/execute/sync', { script: `return (${run}).apply(null, arguments)`, args });
  }

  async click(x, y) {
    const at = { x: Math.round(x), y: Math.round(y), origin: 'viewport' };
    await this.#actions('pointer', [
      { type: 'pointerMove', duration: 0, ...at },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  async press(name) {
    const value = KEYS[name] ?? name;
    await this.#actions('key', [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
  }

  #actions(type, actions) {
    return this.#post('/actions', { actions: [{ type, id: type, actions }] });
  }

  /** @returns {Promise<Buffer>} the viewport as a PNG */
  async picture() {
    return Buffer.from(await ask('GET', `${this.#session}/screenshot`), 'base64');
  }

  async close() {
    await ask('DELETE', this.#session).catch(() => undefined);
    this.#stop();
  }
}

const sizeInFrame = () =>
  new Promise((done) => requestAnimationFrame(() => done([window.innerWidth, window.innerHeight])));

async function ask(method, url, body) {
  const response = await fetch(url, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`WebDriver: ${value?.error}: ${value?.message}`);
  return value;
}

async function listening(address, broken) {
  for (const end = Date.now() + START_MS; Date.now() < end; await pause(POLL_MS)) {
    if (broken()) throw broken();
    const answer = await fetch(`${address}/status`).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error(`the WebDriver does not answer within ${START_MS / 1000} s`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });
}
