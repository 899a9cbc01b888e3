/**
 * A tile server for the tests, on every name of this machine: `/tile-server/<id>/…/{z}/{x}/{y}{r}.png` answers a small
 * picture, `/tile-server/<id>/log` what was asked for. An id that ends in `-broken` answers 404, in `-slow` never, in
 * `-patchy` every other tile; in `-moved` it sends whoever asks on to the same path of 127.0.0.1 and `…-lines`, which
 * answers a line as GeoJSON.
 */
import { crc32, deflateSync } from 'node:zlib';

const ROUTE = /^\/tile-server\/([\w-]+)\/(.*)$/;
const SIZE = 64;

/** @type {Map<string, { host: string, path: string, referrer: string }[]>} */
const logs = new Map();

/** Middleware for Web Test Runner. */
export function tileServer(context, next) {
  const [, id = '', rest = ''] = ROUTE.exec(context.path) ?? [];
  if (!id) return next();
  const log = logs.get(id) ?? [];
  logs.set(id, log);
  if (rest === 'log') {
    context.body = log;
    return undefined;
  }
  log.push({ host: context.host, path: rest, referrer: context.get('referer') });
  return answer(context, id, rest);
}

function answer(context, id, path) {
  const [z = 0, x = 0, y = 0] = (path.match(/\d+/g) ?? []).slice(-4).map(Number);
  if (id.endsWith('-slow')) return new Promise((resolve) => context.req.once('close', resolve));
  if (id.endsWith('-broken') || (id.endsWith('-patchy') && (x + y) % 2 === 0)) {
    context.status = 404;
    return undefined;
  }
  if (id.endsWith('-moved')) {
    context.redirect(
      `http://127.0.0.1:${context.host.split(':')[1]}/tile-server/${id.replace(/moved$/, 'lines')}/${path}`,
    );
    return undefined;
  }
  if (id.endsWith('-lines')) {
    context.set('access-control-allow-origin', '*');
    context.body = { type: 'LineString', coordinates: [[0, 40], [10, 50]] }; // prettier-ignore
    return undefined;
  }
  context.type = 'image/png';
  context.body = picture((x + y + z) % 2 === 0 ? [214, 226, 206] : [232, 224, 204]);
  return undefined;
}

/** A square of one colour with a line along two of its edges, as a PNG. */
function picture([red, green, blue]) {
  const rows = Array.from({ length: SIZE }, (_, y) => [
    0,
    ...Array.from({ length: SIZE }, (__, x) => (x === 0 || y === 0 ? [120, 120, 120] : [red, green, blue])).flat(),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIZE, 0);
  header.writeUInt32BE(SIZE, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  const data = deflateSync(Buffer.from(rows.flat()));
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
