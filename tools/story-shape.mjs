/**
 * Writes `src/model/shape/story-shape.ts`, the shape of a story for the fast reader, from the schema that stories are
 * checked with. `--check` writes nothing and fails when the file is not what it would write.
 *
 * It knows the few kinds of valibot schema that `src/model/schema.ts` is made of, and stops at any other.
 */
import './node-version.mjs';

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';
import { format } from 'prettier';

const TARGET = new URL('../src/model/shape/story-shape.ts', import.meta.url);
const SCHEMA = fileURLToPath(new URL('../src/model/schema.ts', import.meta.url));

/** Where the functions live that the schema calls. What is read later anyhow, and doubted then, needs no check of its shape. */
const CHECKS = {
  isDate: undefined,
  isLanguage: undefined,
  isSafeUrl: '../checks/url.js',
  isTimeZone: '../../time/zone.js',
};

/** The shape module's source. */
export async function shapeSource() {
  const inOrder = (words) => [...words].toSorted((a, b) => a.localeCompare(b, 'en'));
  const names = new Map();
  const lines = [];
  const used = { checks: new Set(), readers: new Set() };
  const story = expressionOf(await storySchema(), { names, lines, used });
  const source = `/** Made from ../schema.ts by tools/story-shape.mjs. */
${inOrder(used.checks)
  .map((name) => `import { ${name} } from '${CHECKS[name]}';`)
  .join('\n')}
import { ${inOrder(used.readers).join(', ')} } from './readers.js';

${lines.join('\n')}

/** Copies a story that has nothing wrong in its shape; throws at any other. */
export const readShape = ${story};
`;
  return format(source, { parser: 'typescript', printWidth: 120, singleQuote: true });
}

async function storySchema() {
  const { outputFiles } = await build({ entryPoints: [SCHEMA], bundle: true, format: 'esm', write: false });
  const { StorySchema } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  return StorySchema;
}

/**
 * The expression that makes a schema's reader. What is the same in several places becomes a constant.
 * @param {{ names: Map<string, string>, lines: string[], used: { checks: Set<string>, readers: Set<string> } }} module
 */
function expressionOf(schema, module) {
  const { names, lines } = module;
  const written = writtenOf(schema, module);
  if (!names.has(written)) {
    const name = `${/^\w+/.exec(written)?.[0]}${names.size}`;
    names.set(written, name);
    lines.push(`const ${name} = ${written};`);
  }
  return names.get(written);
}

function writtenOf(schema, module) {
  const inner = (each) => expressionOf(each, module);
  const reader = (name, ...parts) => {
    module.used.readers.add(name);
    return `${name}(${parts.join(', ')})`;
  };
  switch (schema.pipe ? 'pipe' : schema.type) {
    case 'pipe':
      return pipeOf(schema, module, reader);
    case 'string':
      return reader('text', '() => true');
    case 'picklist':
      return reader('oneOf', ...schema.options.map((option) => JSON.stringify(option)));
    case 'array':
      return reader('list', inner(schema.item));
    case 'strict_tuple':
      return reader('tuple', ...schema.items.map(inner));
    case 'record':
      if (schema.key.type !== 'string' || schema.key.pipe) throw new Error('A key of a record may be any string.');
      return reader('record', inner(schema.value));
    case 'union': {
      const [first, second, ...more] = schema.options;
      if (first.type !== 'string' || second.type === 'string' || more.length > 0)
        throw new Error('A union is of a string and one other.');
      return reader('textOr', inner(first), inner(second));
    }
    case 'object': {
      const fields = Object.entries(schema.entries);
      const isOptional = ([, entry]) => entry.type === 'exact_optional';
      const required = fields.filter((field) => !isOptional(field)).map(([name, entry]) => `${name}: ${inner(entry)}`);
      const optional = fields.filter(isOptional).map(([name, entry]) => `${name}: ${inner(entry.wrapped)}`);
      return reader(
        'object',
        `{ ${required.join(', ')} }`,
        ...(optional.length > 0 ? [`{ ${optional.join(', ')} }`] : []),
      );
    }
    default:
      throw new Error(`tools/story-shape.mjs does not know ${schema.type}.`);
  }
}

/** A string or number with one or two validations. */
function pipeOf(schema, module, reader) {
  const [base, ...actions] = schema.pipe.flatMap((part) => part.pipe ?? [part]);
  const kinds = [base.type, ...actions.map(({ type }) => type)].join(' ');
  const [first, second] = actions.map(({ requirement }) => requirement);
  switch (kinds) {
    case 'string regex':
      return reader('matching', String(first));
    case 'number min_value max_value':
      return reader('number', first, second);
    case 'string check':
      if (!Object.hasOwn(CHECKS, first.name)) throw new Error(`tools/story-shape.mjs does not know ${first.name}.`);
      if (!CHECKS[first.name]) return reader('text', '() => true');
      module.used.checks.add(first.name);
      return reader('text', first.name);
    default:
      throw new Error(`tools/story-shape.mjs does not know a pipe of ${kinds}.`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const source = await shapeSource();
  if (!process.argv.includes('--check')) writeFileSync(TARGET, source);
  else if (readFileSync(TARGET, 'utf8') !== source) {
    console.error('src/model/shape/story-shape.ts is out of date: run `node tools/story-shape.mjs`.');
    process.exit(1);
  }
}
