import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { rollup } from 'rollup';
import { parseAst } from 'rollup/parseAst';

import { askedAgain } from '../../tools/rollup/asked-again.mjs';
import { handedChunk, handedOver, moduleAsFunction } from '../../tools/rollup/handed-over.mjs';
import { leaflet, PROBES, slim } from '../../tools/rollup/leaflet.mjs';
import { lit } from '../../tools/rollup/lit.mjs';
import { literals, minifyLiterals } from '../../tools/rollup/literals.mjs';
import { minifyCss, minifyHtml } from '../../tools/rollup/minify-text.mjs';
import { patch } from '../../tools/rollup/patch.mjs';

describe('minifying css', () => {
  const cases = [
    ['rules', ':host {\n  display: block;\n  color: red;\n}\n', ':host{display:block;color:red}'],
    ['comments', 'a { /* why */ color: red; }', 'a{color:red}'],
    ['descendant pseudo-classes, which need their space', '.a :hover { top: 0 }', '.a :hover{top:0}'],
    ['calc, which needs its spaces', 'a { top: calc(1px + 2px) }', 'a{top:calc(1px + 2px)}'],
    [
      'media queries',
      '@media (width >= 30em) and (hover) { a { top: 0 } }',
      '@media (width >= 30em) and (hover){a{top:0}}',
    ],
    ['strings, left as they are', 'a::before { content: " ;  /* x */ "; }', 'a::before{content:" ;  /* x */ "}'],
    ['empty custom properties', ':host { --x: ; }', ':host{--x: }'],
    ['several transitions', 'a { transition: top 1s , left 1s }', 'a{transition:top 1s,left 1s}'],
  ];
  for (const [name, source, expected] of cases) {
    it(`tightens ${name}`, () => assert.equal(minifyCss(source), expected));
  }

  it('keeps the space beside a hole', () => {
    assert.equal(minifyCss(' .a:hover '), ' .a:hover ');
    assert.equal(minifyCss('\n  color: '), ' color: ');
  });

  it('leaves a piece alone whose string goes on in the next', () => {
    const piece = 'a { content: "';
    assert.equal(minifyCss(piece), piece);
  });

  it('is done after one turn', () => {
    const source = readFileSync('node_modules/leaflet/dist/leaflet.css', 'utf8');
    const once = minifyCss(source);
    assert.ok(once.length < source.length * 0.9);
    assert.equal(minifyCss(once), once);
  });
});

describe('minifying html', () => {
  it('makes each line break one space, so that words and inline boxes stay apart', () => {
    assert.deepEqual(minifyHtml(['\n  <b>a</b>\n  <i>b</i>\n', '\n']), [' <b>a</b> <i>b</i> ', ' ']);
  });

  it('leaves spaces within a line alone', () => {
    assert.deepEqual(minifyHtml(['<p title="a  b">']), ['<p title="a  b">']);
  });

  it('leaves text alone whose whitespace shows', () => {
    const pieces = ['<pre>\n a\n  b</pre>'];
    assert.deepEqual(minifyHtml(pieces), pieces);
  });
});

describe('minifying tagged templates', () => {
  const minify = (code) => minifyLiterals(code, parseAst(code));

  it('changes the texts and never the expressions', () => {
    const code = 'const a = css`a {\n top: ${x  +  1}px;\n}`, b = html`\n<a>${html`\n<b>`}</a>`;';
    assert.equal(minify(code), 'const a = css`a{top: ${x  +  1}px}`, b = html` <a>${html` <b>`}</a>`;');
  });

  it('finds them as TypeScript prints them, a space after the tag', () => {
    const code = literals().transform.call({ parse: parseAst }, 'a = css `\n a { }`;', '/dist/lib/a.js')?.code;
    assert.equal(code, 'a = css ` a{}`;');
  });

  it('leaves other templates alone', () => {
    const code = 'const a = `a\n  b`, c = other`a\n  b`;';
    assert.equal(minify(code), code);
  });
});

describe('patching dependencies', () => {
  it('takes both innerHTML probes out of Leaflet and nothing else', () => {
    const plugin = leaflet();
    const id = plugin.resolveId('leaflet') ?? '';
    const source = readFileSync(id, 'utf8');
    const code = plugin.transform(source, id)?.code ?? '';
    assert.equal(source.split('innerHTML').length - code.split('innerHTML').length, 2);
    const removed = PROBES.map(([pattern]) => pattern.exec(source)?.[0].length ?? Infinity);
    assert.ok(removed.every((length) => length < 450));
    assert.ok(/var inlineSvg = !!svg\$1;\s[\s\S]{1,160}var vml = false;/.test(code));
  });

  it('leaves of Leaflet what a map with SVG, tiles and a double click needs', async () => {
    const entry = `export { CircleMarker, FeatureGroup, Map, Polygon, SVG, TileLayer } from 'leaflet';`;
    const input = {
      name: 'input',
      resolveId: (id) => (id === 'in' ? id : null),
      load: (id) => (id === 'in' ? entry : null),
    };
    const build = await rollup({ input: 'in', plugins: [input, leaflet()] });
    const { code } = (await build.generate({})).output[0];
    const classes = [...code.matchAll(/^var ([A-Z]\w+) = .*\.extend\(/gm)].map(([, name]) => name);
    const drawn = [
      'Layer',
      'LayerGroup',
      'FeatureGroup',
      'Path',
      'CircleMarker',
      'Polyline',
      'Polygon',
      'GridLayer',
      'TileLayer',
      'Renderer',
      'SVG',
    ];
    assert.deepEqual(classes, ['Evented', 'PosAnimation', 'Map', 'Handler', ...drawn, 'DoubleClickZoom']);
    assert.doesNotMatch(code, /flyTo: function|vmlMixin/);
  });

  it('fails when Leaflet changes its classes otherwise', () => {
    assert.throws(() => slim('Map.include({ addLayers: 1 });'), /Leaflet has no Map.include addLayer/);
  });

  it('takes the globals out of Lit', () => {
    for (const name of [
      'lit-html/lit-html.js',
      'lit-element/lit-element.js',
      '@lit/reactive-element/reactive-element.js',
    ]) {
      const path = `${process.cwd()}/node_modules/${name}`;
      const code = lit().transform(readFileSync(path, 'utf8'), path)?.code ?? '';
      assert.doesNotMatch(code, /Versions|litPropertyMetadata|Symbol\.metadata/);
      parseAst(code);
    }
  });

  it('uses nothing that the embed’s Lit is without', () => {
    const files = readdirSync('src', { encoding: 'utf8', recursive: true }).filter((name) => name.endsWith('.ts'));
    for (const name of files) {
      const code = readFileSync(join('src', name), 'utf8');
      assert.doesNotMatch(code, /lit\/directive|lit\/async|lit\/decorators|lit-html|mathml`/, name);
      assert.doesNotMatch(code, /<(style|textarea|title)\b[^<]*\$\{|<!--/, name);
      assert.doesNotMatch(
        code,
        /\bconverter:|\bhasChanged:|\bstate: true|\buseDefault|removeController|\btype: (Object|Array)\b/,
        name,
      );
    }
  });

  it('fails when what it replaces has gone', () => {
    assert.throws(() => patch('nothing', 'Leaflet', PROBES), /Leaflet has no/);
  });
});

/** Code as a module of its own. */
const address = (text) => `data:text/javascript,${encodeURIComponent(text).replaceAll("'", '%27')}`;

describe('handing over', () => {
  it('makes imports parameters and exports the result', async () => {
    const code = `import { a, b as c } from 'x';\nconst d = a + c;\nexport { d, c as e };\n`;
    const { text, bindings } = moduleAsFunction(code, parseAst(code));
    assert.deepEqual(bindings, [
      { from: 'x', name: 'a' },
      { from: 'x', name: 'b' },
    ]);
    const chunk = await import(address(text));
    assert.deepEqual(chunk.default(1, 2), { d: 3, e: 2 });
  });

  it('refuses what it cannot hand over', () => {
    for (const code of [`import * as x from 'x';`, `import x from 'x';`, `export * from 'x';`, `export default 1;`]) {
      assert.throws(() => moduleAsFunction(code, parseAst(code)), /handed over/);
    }
  });

  it('builds a chunk that shares the entry’s own values and imports nothing', async () => {
    const files = {
      '/entry.js': `import { shared } from '/shared.js'; export const load = (again) => import('/later.js'); export { shared };`,
      '/shared.js': `export const shared = {}; export const unused = 'unused';`,
      '/later.js': `import { shared } from '/shared.js'; import { own } from '/own.js'; export const seen = [shared, own];`,
      '/own.js': `export const own = 'own';`,
    };
    const virtual = {
      name: 'virtual',
      resolveId: (id) => (id in files ? id : null),
      load: (id) => files[id] ?? null,
    };
    const how = {
      entry: '/entry.js',
      targets: { '/later.js': 'later' },
      plugins: [virtual],
      output: [],
      banner: '/*! b */',
    };
    const bundle = await rollup({ input: '/entry.js', plugins: [handedOver(how), virtual] });
    const { output } = await bundle.generate({ format: 'es' });
    const entry = output[0];
    const later = /** @type {import('rollup').OutputAsset} */ (output[1]);
    assert.equal(output.length, 2);
    assert.match(later.fileName, /^later-[\da-f]{8}\.js$/);
    assert.match(String(later.source), /^\/\*! b \*\/\nexport default/);
    assert.doesNotMatch(String(later.source), /import/);
    assert.doesNotMatch(entry.code, /unused|'own'/);
    const { load, shared } = await import(
      address(entry.code.replace(`./${later.fileName}`, address(String(later.source))))
    );
    const { seen } = await load('');
    assert.equal(seen[0], shared);
    assert.equal(seen[1], 'own');
  });
});

describe('chunks that are asked for again', () => {
  const FILES = {
    '/entry.js': `export const load = (again) => import('/loader.js');`,
    '/loader.js': `export const shared = {}; export const load = (again) => import('/chunk.js');`,
    '/chunk.js': `import { shared } from '/loader.js'; export const made = { shared };`,
  };

  /** The built files by name, as they ship. */
  async function built(files) {
    const virtual = { name: 'virtual', resolveId: (id) => (id in files ? id : null), load: (id) => files[id] ?? null };
    const bundle = await rollup({ input: '/entry.js', plugins: [virtual] });
    const { output } = await bundle.generate({
      format: 'es',
      manualChunks: (id) => ({ '/loader.js': 'loader', '/chunk.js': 'chunk' })[id],
      onlyExplicitManualChunks: true,
      plugins: [handedChunk({ loader: 'loader', chunk: 'chunk' }), askedAgain()],
    });
    const chunks = /** @type {import('rollup').OutputChunk[]} */ (output);
    return Object.fromEntries(chunks.map(({ name, fileName, code }) => [name, { fileName, code }]));
  }

  it('have what is added to their address in every import', async () => {
    const { entry, loader } = await built(FILES);
    assert.match(entry.code, new RegExp(`import\\('./${loader.fileName}' \\+ again\\)`));
    assert.match(loader.code, /import\('\.\/chunk-[\w-]+\.js' \+ again\)/);
  });

  it('are given what they share by whoever loads them, once, and import nothing', async () => {
    const { loader, chunk } = await built(FILES);
    assert.doesNotMatch(chunk.code, /\bimport\b/);
    const code = loader.code.replace(`'./${chunk.fileName}'`, JSON.stringify(address(chunk.code)));
    const module = await import(address(code));
    const names = Object.values(module);
    const load = names.find((each) => typeof each === 'function');
    const [first, second] = [await load('#1'), await load('#2')];
    assert.equal(first, second);
    assert.ok(names.includes(Object.values(first)[0].shared));
  });

  it('must stand in a function that takes it', async () => {
    const entry = `export const load = () => import('/loader.js');`;
    await assert.rejects(built({ ...FILES, '/entry.js': entry }), /function with a parameter/);
  });
});
