import { strict as assert } from 'node:assert';
import { after, before, describe, it } from 'node:test';
import { runInThisContext } from 'node:vm';

import { build } from 'esbuild';
import { launch } from 'puppeteer-core';

import { browserArguments, requireBrowser } from '../../tools/browser.mjs';

const STORIES = 1000;

/** @param {string} name - of a global that holds what the module exports */
async function bundled(path, name) {
  const form = /** @type {const} */ ({ bundle: true, write: false, format: 'iife', target: 'es2022' });
  const { outputFiles } = await build({ ...form, entryPoints: [path], globalName: name });
  return outputFiles.map(({ text }) => text).join('');
}

describe('plans of generated stories', () => {
  let script = '';
  let inNode;
  let inBrowser;
  let browser;

  before(async () => {
    script = `${await bundled('test/plan/digests.ts', 'plan')}; plan.digests(${STORIES})`;
    browser = await launch({ executablePath: requireBrowser(), args: browserArguments() });
    const page = await browser.newPage();
    [inBrowser, inNode] = await Promise.all([page.evaluate(script), runInThisContext(script)]);
  });
  after(() => browser?.close());

  it('are made of nearly all of them, but for those whose dates contradict their order', () => {
    assert.ok(inNode.stories > STORIES * 0.9, `${inNode.stories}`);
  });

  it('put everything in the same places in Node as in a browser', () => {
    assert.equal(inNode.stories, inBrowser.stories);
    assert.equal(inNode.places, inBrowser.places);
  });

  it('say the same words, as far as both say dates alike', () => {
    const alike = inNode.intl === inBrowser.intl;
    assert.equal(alike ? inNode.words : '', alike ? inBrowser.words : '');
  });
});
