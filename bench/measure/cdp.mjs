/**
 * Chromium's own protocol, and no more of it than is asked for: Puppeteer switches on domains that a page pays for.
 */
const OPEN_MS = 10_000;

/** @typedef {{ send: (method: string, params?: object) => Promise<any>, on: (event: string, listener: (params: any) => void) => void }} Session */

export class Connection {
  #socket;
  #nextId = 1;
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
  #waiting = new Map();
  /** @type {Map<string, (params: any) => void>} by session and event */
  #listeners = new Map();

  static async open(url) {
    const socket = new WebSocket(url);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve, { once: true });
      socket.addEventListener('error', () => reject(new Error(`No answer at ${url}`)), { once: true });
      setTimeout(() => reject(new Error(`No answer at ${url} in ${OPEN_MS} ms`)), OPEN_MS).unref();
    });
    return new Connection(socket);
  }

  constructor(socket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#receive(JSON.parse(data)));
    socket.addEventListener('close', () => this.#end(new Error('The browser is gone')));
  }

  send(method, params = {}, sessionId) {
    const id = this.#nextId++;
    this.#socket.send(JSON.stringify({ id, method, params, sessionId }));
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  /** @returns {Promise<Session>} of a new, blank page */
  async openPage() {
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    return {
      send: (method, params) => this.send(method, params, sessionId),
      on: (event, listener) => this.#listeners.set(`${sessionId} ${event}`, listener),
    };
  }

  close() {
    this.#socket.close();
  }

  #receive({ id, method, params, sessionId, result, error }) {
    if (id === undefined) return this.#listeners.get(`${sessionId} ${method}`)?.(params);
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result);
  }

  #end(error) {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
