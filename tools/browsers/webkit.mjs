/** WebKitGTK, the engine of Safari on Linux: its small browser under its own WebDriver, on a screen that nobody sees. */
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { openWindow } from './webdriver.mjs';

export const packages = ['webkit2gtk-driver', 'xvfb', 'xauth'];

/** @returns {boolean} whether all that it needs is installed */
export function found() {
  return ['WebKitWebDriver', 'xvfb-run'].every(onPath) && miniBrowser() !== undefined;
}

export async function open({ scheme }) {
  const window = await openWindow({
    command: [
      'xvfb-run',
      '--auto-servernum',
      '--server-args=-screen 0 1280x6200x24',
      'WebKitWebDriver',
      '--port={port}',
    ],
    env: {
      // what the desktop's theme says is what pages are told to prefer
      GTK_THEME: scheme === 'dark' ? 'Adwaita:dark' : 'Adwaita',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
    capabilities: {
      'webkitgtk:browserOptions': {
        binary: miniBrowser(),
        args: ['--automation', '--javascript-can-open-windows-automatically=true'],
      },
    },
  });
  await window.popUp();
  return window;
}

function onPath(command) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));
}

/** In Debian's place for helpers: /usr/lib/<machine>/webkit2gtk-4.1/MiniBrowser. */
function miniBrowser() {
  for (const machine of existsSync('/usr/lib') ? readdirSync('/usr/lib') : []) {
    for (const version of ['4.1', '4.0']) {
      const path = `/usr/lib/${machine}/webkit2gtk-${version}/MiniBrowser`;
      if (existsSync(path)) return path;
    }
  }
  return undefined;
}
