// Whole numbers as an arithmetic code: each is cut into yes-or-no questions, and each question keeps a running estimate of
// its answer in the two contexts it is asked in. The reader in decode.ts and the writer in tools/basemap/encode.mjs share
// this file, so that they cannot disagree. Only + − × ÷ and √ are used: they give the same bits in every engine.

/**
 * Codes an answer.
 * @param chance - that the answer is 1, above 0 and below 1
 * @param answer - what a writer writes; a reader does not look at it
 * @returns the answer
 */
export type BitCoder = (chance: number, answer: number) => number;

/** Codes a number in two contexts, each below `CONTEXTS`. A reader is given no value and returns the one it reads. */
export type NumberCoder = (contextA: number, contextB: number, value?: number) => number;

const CONTEXTS = 2624;
/** Magnitudes stay below 2^15 − 1. */
const MOST_BITS = 14;
/** Questions that a number may need; 15 is its sign. */
const QUESTIONS = 64;
const SIGN = 15;
/** Estimates stop short of certainty. */
const LIMIT = 0.999;
/** How fast the two estimates' shares in the answer are learnt, and where they start. */
const LEARNING = 0.03;
const SHARE = 0.4;
const MOST_SEEN = 255;

/**
 * Exp-Golomb numbers over adaptive binary contexts, two of them mixed as in M. Mahoney's lpaq, with x/√(1+x²) for a
 * sigmoid. No pairs and closures inside: half a million answers have to be read while the page waits.
 */
export function numberCoder(code: BitCoder): NumberCoder {
  // Estimates run from -1 to 1, and are kept as the sigmoid's inverse of themselves too.
  const estimates = new Float32Array(CONTEXTS * QUESTIONS);
  const spreads = new Float32Array(CONTEXTS * QUESTIONS);
  const seen = new Uint8Array(CONTEXTS * QUESTIONS);
  const shares = new Float64Array(QUESTIONS * 2).fill(SHARE);
  const learn = (slot: number, answer: number): void => {
    const before = estimates[slot] as number;
    const count = seen[slot] as number;
    if (count < MOST_SEEN) seen[slot] = count + 1;
    const after = clamped(before + (answer * 2 - 1 - before) / (count + 2.5));
    estimates[slot] = after;
    spreads[slot] = after / Math.sqrt(1 - after * after);
  };
  const ask = (a: number, b: number, question: number, answer: number): number => {
    const x = spreads[a] as number;
    const y = spreads[b] as number;
    const shareX = shares[question] as number;
    const shareY = shares[question + QUESTIONS] as number;
    const sum = x * shareX + y * shareY;
    const chance = 0.5 + clamped(sum / Math.sqrt(1 + sum * sum)) / 2;
    const got = code(chance, answer);
    const error = LEARNING * (got - chance);
    shares[question] = shareX + error * x;
    shares[question + QUESTIONS] = shareY + error * y;
    learn(a, got);
    if (b !== a) learn(b, got);
    return got;
  };
  return (contextA, contextB, value = 0) => {
    const a = contextA * QUESTIONS;
    const b = contextB * QUESTIONS;
    const size = Math.abs(value) + 1;
    let bits = 0;
    while (bits < MOST_BITS && ask(a + bits, b + bits, bits, Number(size >= 2 << bits))) bits++;
    let read = 1;
    for (let bit = bits - 1; bit >= 0; bit--) {
      const digit = (size >> bit) & 1;
      const question = bit < bits - 1 ? 32 + 2 * bits + (read & 1) : 16 + bits;
      // Digits after the second are as good as even.
      const got = bit < bits - 2 ? code(0.5, digit) : ask(a + question, b + question, question, digit);
      read = read * 2 + got;
    }
    return read > 1 && ask(a + SIGN, b + SIGN, SIGN, Number(value < 0)) ? 1 - read : read - 1;
  };
}

const clamped = (estimate: number): number => (estimate > LIMIT ? LIMIT : estimate < -LIMIT ? -LIMIT : estimate);

/** How many binary digits a number has, and twice that with the digit after the first: coarse sizes to tell contexts apart. */
export const digits = (value: number): number => 32 - Math.clz32(Math.abs(value));
export function halfDigits(value: number): number {
  const count = digits(value);
  return count < 2 ? count : 2 * count - 2 + ((Math.abs(value) >> (count - 2)) & 1);
}

/** Digits of base 64: 40 to 104 without the backslash, 92. */
export const digitOf = (code: number): number => code - 40 - Number(code > 92);
export const codeOf = (digit: number): number => digit + 40 + Number(digit > 51);

/** The range is kept between seven and eight digits high. */
export const RANGE = 2 ** 48;
export const LEAST = RANGE / 64;

/** Reads answers from text, at its end zeros. */
export function bitReader(text: string): BitCoder {
  // Low end and height of the range, and where in it the text stands: an array, since variables would be allocated anew
  // with each value that is not a small integer.
  const state = Float64Array.of(0, RANGE, 0);
  let at = 0;
  const nextDigit = (): number => (at < text.length ? digitOf(text.charCodeAt(at++)) : 0);
  for (let i = 0; i < 8; i++) state[2] = (state[2] as number) * 64 + nextDigit();
  return (chance) => {
    let height = state[1] as number;
    const part = Math.floor(height * chance);
    const answer = (state[2] as number) < part ? 1 : 0;
    if (answer) height = part;
    else {
      height -= part;
      state[2] = (state[2] as number) - part;
    }
    while (height < LEAST) {
      height *= 64;
      state[2] = (state[2] as number) * 64 + nextDigit();
    }
    state[1] = height;
    return answer;
  };
}

/** Codes the steps of lines: their sizes and directions depend on the step before. */
export interface StepCoder {
  /** The step before; both 0 where a line begins. */
  x: number;
  y: number;
  code(dx?: number, dy?: number): void;
}

export function stepCoder(number: NumberCoder): StepCoder {
  return {
    x: 0,
    y: 0,
    code(dx, dy) {
      const { x, y } = this;
      const reach = halfDigits(Math.trunc(Math.sqrt(x * x + y * y)));
      const long = digits(y);
      this.x = number(((Math.sign(x) + 1) * 16 + digits(x)) * 16 + long, 1536 + reach, dx);
      const context = 768 + ((Math.sign(y) + 1) * 16 + digits(this.x)) * 16 + long;
      this.y = number(context, 1568 + halfDigits(this.x) * 32 + reach, dy);
    },
  };
}

/** Contexts of all else; steps have those below. */
export const FIRST_FREE = 2592;
