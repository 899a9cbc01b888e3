import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Chrono } from 'react-chrono';
import 'react-chrono/dist/style.css';

import { boot } from './boot.js';

function mount(container, items) {
  const root = createRoot(container);
  root.render(createElement(Chrono, { items, mode: 'alternating' }));
  return () => root.unmount();
}

void boot(mount);
