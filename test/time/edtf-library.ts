/** The part of a date by the library `edtf` that tests compare with: first and last millisecond. */
export interface LibraryDate {
  readonly min: number;
  readonly max: number;
}

type Modules = Readonly<Record<string, unknown>>;

/**
 * The library `edtf`, an independent reference. Its parser stands on a package that is no ES module, which a browser
 * can't import: so both are run as the CommonJS files that they also come as.
 */
export async function edtfLibrary(): Promise<(text: string) => LibraryDate> {
  const nearley = await commonJs('nearley/lib/nearley.js', {});
  const library = (await commonJs('edtf/dist/index.cjs', { nearley })) as { default: (text: string) => LibraryDate };
  return library.default;
}

async function commonJs(path: string, modules: Modules): Promise<unknown> {
  const response = await fetch(`/node_modules/${path}`);
  const module = { exports: {} };
  // oxlint-disable-next-line no-implied-eval -- a CommonJS file of the package itself, in a test
  const run = new Function('module', 'exports', 'require', await response.text()) as (
    module: { exports: unknown },
    exports: unknown,
    require: (name: string) => unknown,
  ) => void;
  run.call(module, module, module.exports, (name) => modules[name]);
  return module.exports;
}
