import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { rollup } from 'rollup';
import { parseAst } from 'rollup/parseAst';

import { askedAgain } from '../../tools/rollup/asked-again.mjs';
import { leaflet, PROBES, slim } from '../../tools/rollup/leaflet.mjs';
import { literals, minifyLiterals } from '../../tools/rollup/literals.mjs';
import { litGlobals } from '../../tools/rollup/lit-globals.mjs';
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

  it('gives every module of Lit that reaches for the global object one of its own', () => {
    const folders = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', '@lit/context'];
    const modules = folders.flatMap((folder) =>
      readdirSync(`node_modules/${folder}`)
        .filter((name) => name.endsWith('.js'))
        .map((name) => `${process.cwd()}/node_modules/${folder}/${name}`),
    );
    const reaching = modules.filter((path) => /globalThis|Symbol\.metadata/.test(readFileSync(path, 'utf8')));
    // directives and polyfills, of which the library uses none
    const used = reaching.filter(
      (path) => !/polyfill-support|private-async|static|is-server|async-directive/.test(path),
    );
    assert.ok(used.length >= 4);
    for (const path of used) {
      const code = litGlobals().transform(readFileSync(path, 'utf8'), path)?.code ?? '';
      assert.match(code, /^const globalThis = /, path);
      if (code.includes('Symbol.metadata')) assert.match(code, /\nconst Symbol = /, path);
      parseAst(code);
    }
  });

  it('fails when what it replaces has gone', () => {
    assert.throws(() => patch('nothing', 'Leaflet', PROBES), /Leaflet has no/);
  });
});

describe('chunks that are asked for again', () => {
  const FILES = {
    '/entry.js': `export const load = (again) => import('/chunk.js');`,
    '/chunk.js': `export const made = 1;`,
  };

  async function built(files, more = {}) {
    const virtual = { name: 'virtual', resolveId: (id) => (id in files ? id : null), load: (id) => files[id] ?? null };
    const bundle = await rollup({ input: '/entry.js', plugins: [virtual] });
    const { output } = await bundle.generate({ format: 'es', plugins: [askedAgain('core')], ...more });
    return output;
  }

  it('have what is added to their address in every import', async () => {
    const [entry, chunk] = await built(FILES);
    assert.match(entry.code, new RegExp(`import\\('./${chunk.fileName}' \\+ again\\)`));
  });

  it('ask for what they import themselves as they were asked for, but for the core', async () => {
    const files = {
      '/entry.js': `import { core } from '/core.js'; export const load = (again) => [core, import('/chunk.js')];`,
      '/core.js': `export const core = 1;`,
      '/chunk.js': `import { core } from '/core.js'; import { both } from '/both.js'; export const made = core + both;`,
      '/both.js': `export const both = 1;`,
    };
    const chunkFileNames = '[name].js';
    const manualChunks = { core: ['/core.js'], both: ['/both.js'] };
    const output = await built(files, { chunkFileNames, manualChunks });
    const codeOf = (file) =>
      output.flatMap((each) => (each.type === 'chunk' && each.fileName === file ? each.code : [])).join('');
    const code = codeOf('chunk.js');
    assert.match(code, /^import \{ c as core \} from '\.\/core\.js';$/m);
    assert.match(
      code,
      /^const \{ b: both \} = await import\('\.\/both\.js' \+ new URL\(import\.meta\.url\)\.search\);$/m,
    );
    assert.match(codeOf('entry.js'), /^import \{ c/m);
  });

  it('must stand in a function that takes it', async () => {
    const entry = `export const load = () => import('/chunk.js');`;
    await assert.rejects(built({ ...FILES, '/entry.js': entry }), /function with a parameter/);
  });
});
