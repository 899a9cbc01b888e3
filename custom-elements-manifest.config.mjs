/** Readers of the manifest have the package, not this repository: paths name the built modules. */
function builtPaths() {
  const built = (path) => path.replace(/^\/?src\/(.*)\.ts$/, 'dist/lib/$1.js');
  const rewrite = (value) => {
    if (value === null || typeof value !== 'object') return;
    for (const [key, child] of Object.entries(value)) {
      if ((key === 'path' || key === 'module') && typeof child === 'string') value[key] = built(child);
      else rewrite(child);
    }
  };
  return {
    name: 'built-paths',
    packageLinkPhase: ({ customElementsManifest }) => rewrite(customElementsManifest),
  };
}

/**
 * Class modules don't register their elements, `define/` does, and through a function that the analyzer cannot follow:
 * so each tag is made from the class's name, `DatelineMap` → `dateline-map`, and its definition added.
 */
function tags() {
  return {
    name: 'tags',
    packageLinkPhase({ customElementsManifest: { modules } }) {
      const elements = modules.flatMap(({ path, declarations = [] }) =>
        declarations.filter(isElement).map((declaration) => ({ path, declaration })),
      );
      for (const { path, declaration } of elements) {
        declaration.tagName = declaration.name.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase();
        declaration.customElement = true;
        declaration.members = declaration.members?.filter(isPublic);
        // An inner state of Lit's has no attribute, whatever the analyzer thinks.
        const properties = new Set(declaration.members?.map(({ name }) => name));
        declaration.attributes = declaration.attributes?.filter(({ fieldName }) => properties.has(fieldName));
        modules.push(definition(path, declaration));
      }
    },
  };
}

const isElement = ({ kind, name }) => kind === 'class' && /^Dateline(?!.*Event$)/.test(name);

const isPublic = ({ name, privacy }) => !name.startsWith('#') && (privacy ?? 'public') === 'public';

function definition(path, { name, tagName }) {
  return {
    kind: 'javascript-module',
    path: `src/define/${tagName.replace('dateline-', '')}.ts`,
    declarations: [],
    exports: [{ kind: 'custom-element-definition', name: tagName, declaration: { name, module: path } }],
  };
}

export default {
  globs: ['src/elements/*/dateline-*.ts', 'src/elements/shared/story-part.ts', 'src/events/*.ts'],
  exclude: ['**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [tags(), builtPaths()],
};
