/**
 * Careful minifying of the texts of Lit's templates, piece by piece: what may stand in the holes between the pieces is
 * not known, so whitespace at the edges of a piece stays, as one character.
 */

const CSS_TOKEN = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|\/\*[\s\S]*?\*\/|\s+/g;

/**
 * @param {string} css - one piece of a `css` template, as written in the source
 * @returns {string} without comments and needless whitespace; strings are left as they are
 */
export function minifyCss(css) {
  // A quote or a comment that goes on in the next piece: leave it all alone.
  if (/["']|\/\*|\*\//.test(css.replace(CSS_TOKEN, ' '))) return css;
  const kept = [];
  const collapsed = css.replace(CSS_TOKEN, (token) => {
    if (!/^["']/.test(token)) return ' ';
    return `\uE000${kept.push(token) - 1}\uE000`;
  });
  const tight = collapsed
    .replace(/ {2,}/g, ' ')
    // Older parsers want the space of an empty custom property, `--x: ;`.
    .replace(/(?<!:) ?([{};,]) ?/g, '$1')
    // combinators, not the comparisons of a media query
    .replace(/ ?([>~])(?!=) ?/g, '$1')
    .replace(/([\w-]): (?![;}]|$)/g, '$1:')
    .replace(/;\}/g, '}');
  return tight.replace(/\uE000(\d+)\uE000/g, (_, index) => kept[Number(index)]);
}

/**
 * @param {readonly string[]} pieces - of one `html` or `svg` template, as written in the source
 * @returns {readonly string[]} every run of whitespace that holds a line break as one space, which renders the same
 */
export function minifyHtml(pieces) {
  if (pieces.some((piece) => /<(pre|textarea|script|style)\b|white-space/i.test(piece))) return pieces;
  return pieces.map((piece) => piece.replace(/\s*\n\s*/g, ' '));
}
