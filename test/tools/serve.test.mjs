import { strict as assert } from 'node:assert';
import { after, before, describe, it } from 'node:test';

import { addressOf, serve } from '../../tools/serve.mjs';

describe('the file server', () => {
  let server;
  const get = (path) => fetch(addressOf(server) + path, { redirect: 'manual' });

  before(async () => {
    server = await serve();
  });
  after(() => server.close());

  it('listens on this machine alone', () => assert.equal(server.address().address, '127.0.0.1'));

  it('names the type of a module and of a story', async () => {
    assert.match((await get('/tools/serve.mjs')).headers.get('content-type') ?? '', /^text\/javascript/);
    assert.match((await get('/package.json')).headers.get('content-type') ?? '', /^application\/json/);
  });

  it('leads from the root to the demos, and from a folder to its index', async () => {
    assert.equal((await get('/')).headers.get('location'), '/demo/');
    assert.equal((await get('/tools')).headers.get('location'), '/tools/');
  });

  it('refuses hidden files, what lies outside, and what is not there', async () => {
    for (const path of ['/.git/HEAD', '/.npmrc', '/..%2f..%2fetc/passwd', '/%00', '/%E0%A4%A', '/no/such/file']) {
      assert.equal((await get(path)).status, 404, path);
    }
  });

  it('never leads to another host', async () => {
    assert.equal((await get('//tools')).headers.get('location'), '/tools/');
    assert.equal((await get('//')).status, 404);
  });

  it('puts what a check wants to run first into each page, and into nothing else', async () => {
    const first = '<script src="/tools/browsers/watch.js"></script>';
    const watched = await serve(0, {}, first);
    const answer = (path) => fetch(addressOf(watched) + path);
    const page = await answer('/demo/index.html');
    const text = await page.text();
    assert.ok(text.includes(`<head>${first}`));
    assert.equal(Number(page.headers.get('content-length')), Buffer.byteLength(text));
    assert.ok(!(await (await answer('/package.json')).text()).includes(first));
    watched.close();
  });
});
