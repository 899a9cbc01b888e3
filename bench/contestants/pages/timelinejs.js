import { boot } from './boot.js';

const OPTIONS = { font: null, script_path: '/timelinejs/js/' };

function mount(container, story) {
  // its stylesheet makes the element as high as what is around it
  const inner = container.appendChild(document.createElement('div'));
  globalThis.timeline = new globalThis.TL.Timeline(inner, story, OPTIONS);
  // it has no way to be taken away
  return () => container.replaceChildren();
}

void boot(mount);
