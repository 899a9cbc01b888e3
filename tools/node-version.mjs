/**
 * Stops with one sentence on a Node that is too old. On Linux (x64, arm64) the npm scripts run on the Node that the
 * lockfile brings (tools/node24), so this speaks only on other systems, or when a script is run without npm.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const newEnough = major > 22 || (major === 22 && minor >= 12);

if (!newEnough) {
  const remedy =
    process.platform === 'linux'
      ? 'run npm ci, which brings a newer one, and use the npm scripts (npm start, npm test, npm run …)'
      : 'install Node 22.12 or newer';
  console.error(`This needs Node 22.12 or newer and found ${process.versions.node}: ${remedy}.`);
  process.exit(1);
}
