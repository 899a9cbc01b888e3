/** Debian's packages, for the browsers that the tests run in. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether this is a Debian-like machine and we are root. */
export function mayInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * @param {string[]} packages
 * @throws {Error} when apt-get fails
 */
export function installWithApt(...packages) {
  apt('update');
  apt('install', '--yes', '--no-install-recommends', ...packages);
}

function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // another apt-get may be at work: waited for, and not failed at
  const { status } = spawnSync('apt-get', ['--quiet', '-o', 'DPkg::Lock::Timeout=600', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env,
  });
  if (status !== 0) throw new Error(`apt-get ${args[0]} failed`);
}
