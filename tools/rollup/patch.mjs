/**
 * Replaces exact pieces of a dependency's source at build time, and fails the build when one is not there any more:
 * after an update somebody has to look again.
 * @param {string} source
 * @param {string} name - of the file, for the message
 * @param {readonly (readonly [RegExp, string])[]} changes
 */
export function patch(source, name, changes) {
  let patched = source;
  for (const [pattern, replacement] of changes) {
    if (!pattern.test(patched)) throw new Error(`${name} has no ${pattern} any more: look at its patch again.`);
    patched = patched.replace(pattern, replacement);
  }
  return patched;
}
