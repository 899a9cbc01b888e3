/** @type {import('@storybook/web-components-vite').StorybookConfig} */
export default {
  framework: '@storybook/web-components-vite',
  stories: ['../elements/*.stories.js'],
  staticDirs: [{ from: '../../demo/stories', to: '/stories' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};
