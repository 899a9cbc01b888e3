/**
 * Fails the build when it includes a package whose licence the notices do not give.
 * @param {readonly string[]} names - of the packages that may be in the bundle
 */
export function shipped(names) {
  return {
    name: 'shipped',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((chunk) => Object.entries(chunk.modules ?? {}));
      for (const [id, { renderedLength }] of modules) {
        const name = packageOf(id);
        if (renderedLength === 0 || name === undefined || names.includes(name)) continue;
        this.error(`${name} is in the bundle but not in the list of tools/notices.mjs.`);
      }
    },
  };
}

function packageOf(id) {
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1];
}
