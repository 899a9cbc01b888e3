/**
 * `npm start`: builds what is older than its sources and serves the repository on 127.0.0.1, the demos at /demo/. With
 * `--build` it only builds.
 * It is a plain file server: any other one, over `dist` and `demo` alone, does as well.
 */
import './node-version.mjs';

import { spawnSync } from 'node:child_process';
import { createReadStream, existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FIRST_PORT = 8000;
const LAST_PORT = 8019;

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.mp4': 'video/mp4',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * Serves the files of the repository, hidden ones excepted.
 * @param {number} [port] - 0 for any free one
 * @param {Record<string, string>} [headers] - added to each answer
 * @param {string} [first] - markup that each page's head begins with
 * @returns {Promise<import('node:http').Server>} listening on 127.0.0.1
 */
export function serve(port = 0, headers = {}, first = '') {
  const server = createServer((request, response) => answer(request, response, headers, first));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

/** @param {import('node:http').Server} server */
export function addressOf(server) {
  const address = server.address();
  return `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : ''}`;
}

function answer(request, response, headers, first) {
  // Not `new URL`: it throws on `//`.
  const [pathname] = request.url.split('?');
  const search = request.url.slice(pathname.length);
  if (pathname === '/') return redirect(response, `/demo/${search}`);
  const path = fileOf(pathname);
  const found = existsSync(path) ? statSync(path) : undefined;
  if (found?.isDirectory()) return redirect(response, `${pathname}/${search}`);
  if (!found?.isFile()) return refuse(response, 404, 'Not found');
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Only GET and HEAD');
  const type = TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
  const page =
    first && type === TYPES['.html'] ? readFileSync(path, 'utf8').replace('<head>', `$&${first}`) : undefined;
  response.writeHead(200, {
    'content-type': type,
    'content-length': page === undefined ? found.size : Buffer.byteLength(page),
    'last-modified': found.mtime.toUTCString(),
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  if (request.method === 'HEAD' || page !== undefined) response.end(page);
  else createReadStream(path).pipe(response);
}

/** @returns {string} empty for what lies outside the root or is hidden */
function fileOf(pathname) {
  let decoded;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return '';
  }
  if (decoded.includes('\0') || decoded.split(/[/\\]/).some((name) => name.startsWith('.'))) return '';
  const path = normalize(join(ROOT, decoded.endsWith('/') ? `${decoded}index.html` : decoded));
  return path.startsWith(ROOT.endsWith(sep) ? ROOT : ROOT + sep) ? path : '';
}

function redirect(response, location) {
  // One slash only: `//host` would lead to another host.
  response.writeHead(302, { location: location.replace(/^\/+/, '/') }).end();
}

function refuse(response, status, text) {
  response.writeHead(status, { 'content-type': TYPES['.txt'] }).end(`${text}\n`);
}

/** What the build stands on. */
const SOURCES = [
  'src',
  'demo/import',
  'demo/check',
  'demo/grammar',
  'tools/rollup',
  'rollup.config.mjs',
  'package-lock.json',
];
/** What its last steps write. */
const BUILT = ['dist/embed/integrity.json', 'dist/demo/import.js'];

/** @returns {number} when the youngest file of a folder, or the file itself, was changed; 0 when there is none */
function changedMs(path) {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (stats.isFile()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => changedMs(join(path, name))));
}

function buildIfStale() {
  if (Math.max(...SOURCES.map(changedMs)) < Math.min(...BUILT.map(changedMs))) return true;
  console.log('Building dist …');
  return spawnSync(process.execPath, ['tools/build.mjs'], { stdio: 'inherit' }).status === 0;
}

/** `PORT` if set; else the first free one from 8000; else any. */
async function start() {
  if (process.env.PORT) return serve(Number(process.env.PORT));
  for (let port = FIRST_PORT; port <= LAST_PORT; port += 1) {
    try {
      return await serve(port);
    } catch (error) {
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    }
  }
  return serve(0);
}

async function main() {
  process.chdir(ROOT);
  if (!buildIfStale()) return 1;
  if (process.argv.includes('--build')) return 0;
  const server = await start();
  console.log(`Dateline’s demos: ${addressOf(server)}/demo/\n(Ctrl+C ends it.)`);
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
