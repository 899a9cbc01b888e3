// @ts-check

/**
 * Where a problem's path stands in a story's text, so that it can be selected there.
 * @param {string} text - JSON
 * @param {string} path - such as `moments[2].when`; as much of it as the text holds is followed
 * @returns {[start: number, end: number] | undefined} offsets, end exclusive; undefined when the text is no JSON so far
 */
export function locate(text, path) {
  const steps = [...path.matchAll(/\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]|([^.[\]]+)/g)].map(
    ([, index, quoted, name]) => index ?? quoted ?? name ?? '',
  );
  try {
    return new Reader(text).find(steps);
  } catch {
    return undefined;
  }
}

const TOKEN = /\s*([{}[\]:,]|"(?:[^"\\]|\\.)*"|[^\s{}[\]:,"]+)/y;

class Reader {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    this.at = 0;
    this.start = 0;
  }

  next() {
    TOKEN.lastIndex = this.at;
    const match = TOKEN.exec(this.text);
    if (!match?.[1]) throw new SyntaxError('not JSON');
    this.at = TOKEN.lastIndex;
    this.start = this.at - match[1].length;
    return match[1];
  }

  /**
   * Reads one value.
   * @param {readonly string[] | undefined} steps - what is left of the path; undefined beside it
   * @returns {[number, number]} of the value that the path leads to, or of this one when it ends here
   */
  find(steps) {
    const open = this.next();
    const start = this.start;
    const found = open === '{' || open === '[' ? this.members(open, steps) : undefined;
    return found ?? [start, this.at];
  }

  /**
   * @param {'{' | '['} open
   * @param {readonly string[] | undefined} steps
   * @returns {[number, number] | undefined}
   */
  members(open, steps) {
    let found;
    for (let index = 0; ; index += 1) {
      const before = this.at;
      const token = this.next();
      if (token === '}' || token === ']') return found;
      if (token !== ',' && open === '[') this.at = before;
      if (token === ',') index -= 1;
      else found = this.member(open === '{' ? JSON.parse(token) : String(index), open, steps) ?? found;
    }
  }

  /**
   * @param {string} name
   * @param {'{' | '['} open
   * @param {readonly string[] | undefined} steps
   */
  member(name, open, steps) {
    if (open === '{') this.next();
    const here = steps !== undefined && steps[0] === name;
    const range = this.find(here ? steps.slice(1) : undefined);
    return here ? range : undefined;
  }
}
