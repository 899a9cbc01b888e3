/**
 * `npm run bench`: sets up all that the comparison needs (the repository's packages, the peers, a build that is not older than
 * its sources), and runs it on the Node that the lockfile brings. Options are handed on.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BENCH = fileURLToPath(new URL('.', import.meta.url));
const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm';

function run(command, args, cwd) {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit', shell: command.endsWith('.cmd') });
  if (status !== 0) process.exit(status ?? 1);
}

/** `npm ci`, where a folder's packages are not there, or older than its lockfile. */
function install(folder, isStale = () => false) {
  const installed = `${folder}node_modules/.package-lock.json`;
  if (!existsSync(installed) || isStale(installed)) run(NPM, ['ci', '--loglevel=error'], folder);
}

const changedMs = (path) => statSync(path).mtimeMs;

const brought = `${ROOT}node_modules/.bin/node`;

install(ROOT);
const node = existsSync(brought) ? brought : process.execPath;
// the root's are its developer's business
install(BENCH, (installed) => changedMs(installed) < changedMs(`${BENCH}package-lock.json`));
run(node, ['tools/serve.mjs', '--build'], ROOT);
run(node, [`${BENCH}run.mjs`, ...process.argv.slice(2)], ROOT);
