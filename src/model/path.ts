/** A path one step further down: `moments[2]`, `moments[2].when`, `places["São Paulo"]`. */
export function below(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  // A key may be as long as the file.
  if (key.length > 99) key = key.slice(0, 99) + '…';
  return /^[\p{L}_$][\p{L}\p{N}_$-]*…?$/u.test(key) ? (path && path + '.') + key : `${path}[${JSON.stringify(key)}]`;
}
