/**
 * Runs after `npm ci` (`prepare` in package.json): makes sure that npm's scripts find the newer Node that the lockfile
 * brought, where there is one. npm 11 links it by itself; npm 10 drops the link again together with the package of the
 * other processor, which has a `bin` of the same name.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';

const PACKAGE = `node-${process.platform}-${process.arch}`;
const BINARY = `node_modules/${PACKAGE}/bin/node`;
const LINK = 'node_modules/.bin/node';

const isLinked = () => lstatSync(LINK, { throwIfNoEntry: false }) !== undefined;

// It may be there and not run: the binary wants glibc, which Alpine, for one, has not. Then the host's own Node serves.
const runs = existsSync(BINARY) && spawnSync(BINARY, ['--version']).status === 0;

if (!runs) rmSync(LINK, { force: true });
else if (!isLinked()) {
  mkdirSync('node_modules/.bin', { recursive: true });
  symlinkSync(`../${PACKAGE}/bin/node`, LINK);
}
