import { setCustomElementsManifest } from '@storybook/web-components-vite';

import '../../src/define/index.ts';

// There is none before the first build: the pages then lack only their tables of attributes.
const manifests = import.meta.glob('../../dist/custom-elements.json', { eager: true, import: 'default' });
for (const manifest of Object.values(manifests)) setCustomElementsManifest(manifest);

/** @type {import('@storybook/web-components-vite').Preview} */
export default {
  tags: ['autodocs'],
  argTypes: {
    theme: { control: 'inline-radio', options: ['auto', 'light', 'dark'] },
  },
  args: { src: 'stories/talks.json', theme: 'auto' },
};
