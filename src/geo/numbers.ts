// Whole numbers as an arithmetic code: each is cut into yes-or-no questions, and each question keeps a running estimate of
// its answer in the two contexts it is asked in. The reader in decode.ts and the writer in tools/basemap/encode.mjs share
// this file, so that they cannot disagree. Only + − × ÷ and √ are used: they give the same bits in every engine.
//
// Half a million answers have to be read while the page waits. Hence fixed point below 2^30, which is never allocated, even
// before an engine has optimised anything; tables in place of ÷ and √; and no pairs and closures inside.

/**
 * Codes an answer.
 * @param chance - that the answer is 1, above 0 and below `CERTAIN`
 * @param answer - what a writer writes; a reader does not look at it
 * @returns the answer
 */
export type BitCoder = (chance: number, answer: number) => number;

/** Codes a number in two contexts, each below `CONTEXTS`. A reader is given no value and returns the one it reads. */
export type NumberCoder = (contextA: number, contextB: number, value?: number) => number;

/** What a coder has learnt. */
export interface Learnt {
  readonly slots: Int32Array;
  readonly shares: Int32Array;
}

const CONTEXTS = 2624;
/** Magnitudes stay below 2^15 − 1. */
const MOST_BITS = 14;
/** Questions that a number may need; 15 is its sign. */
const QUESTIONS = 64;
const SIGN = 15;
const CHANCE_BITS = 12;
/** A chance of 1. */
export const CERTAIN = 2 ** CHANCE_BITS;

// What is known of a question in a context: an estimate of its answer, and below it how many answers have been seen.
const ESTIMATE_BITS = 20;
const SEEN_BITS = 7;
const MOST_SEEN = 2 ** SEEN_BITS - 1;
const UNKNOWN = 2 ** (ESTIMATE_BITS + SEEN_BITS - 1);

/** How fast an estimate follows, by how many answers have been seen. */
const RATE_BITS = 15;
const RATES = Int16Array.from({ length: MOST_SEEN + 1 }, (_, seen) => 2 ** RATE_BITS / (seen + 2.5));

/** The sigmoid's inverse of an estimate, by its highest bits. Never 0: see `shares`. */
const SPREAD_BITS = 9;
const SPREAD_SHIFT = ESTIMATE_BITS + SEEN_BITS - SPREAD_BITS;
const SPREADS = Int16Array.from({ length: 2 ** SPREAD_BITS }, (_, step) => {
  const estimate = (step + 0.5) / 2 ** (SPREAD_BITS - 1) - 1;
  return (estimate / Math.sqrt(1 - estimate * estimate)) * 512;
});

/** The two estimates' shares in the answer: where they start, and how slowly they are learnt. */
const FIRST_SHARE = 6553;
const SLOWNESS_BITS = 12;

/** The sigmoid of the sum of two spreads with their shares, from −16 to 16 in steps of 1/32. */
const SUM_BITS = 18;
const MIDDLE = 512;
const LAST = 2 * MIDDLE - 1;
const CHANCES = Int16Array.from({ length: LAST + 1 }, (_, step) => {
  const x = (step - MIDDLE + 0.5) / 32;
  return (0.5 + x / Math.sqrt(1 + x * x) / 2) * CERTAIN;
});

/** What is known after another answer. */
function learnt(known: number, answer: number): number {
  const seen = known & MOST_SEEN;
  const estimate = known >> SEEN_BITS;
  const error = (answer << ESTIMATE_BITS) - answer - estimate;
  const nearer = estimate + (((error >> 5) * (RATES[seen] as number)) >> (RATE_BITS - 5));
  return (nearer << SEEN_BITS) + (seen < MOST_SEEN ? seen + 1 : seen);
}

/** Nothing yet. Shares are odd numbers: a factor of 0 could make −0, and leave whole numbers. */
export const unlearnt = (): Learnt => ({
  slots: new Int32Array(CONTEXTS * QUESTIONS).fill(UNKNOWN),
  shares: new Int32Array(QUESTIONS * 2).fill(FIRST_SHARE),
});

/** As much as another knows, in its own room. */
export function learnFrom(learner: Learnt, { slots, shares }: Learnt): Learnt {
  learner.slots.set(slots);
  learner.shares.set(shares);
  return learner;
}

/**
 * Exp-Golomb numbers over adaptive binary contexts, two of them mixed as in M. Mahoney's lpaq, with x/√(1+x²) for a
 * sigmoid.
 * @param learnt - what it begins with; it learns on in there
 */
export function numberCoder(code: BitCoder, { slots, shares }: Learnt = unlearnt()): NumberCoder {
  const ask = (a: number, b: number, question: number, answer: number): number => {
    const knownA = slots[a] as number;
    const knownB = slots[b] as number;
    const x = SPREADS[knownA >> SPREAD_SHIFT] as number;
    const y = SPREADS[knownB >> SPREAD_SHIFT] as number;
    const shareX = shares[question] as number;
    const shareY = shares[question + QUESTIONS] as number;
    const step = MIDDLE + ((x * shareX + y * shareY) >> SUM_BITS);
    const chance = CHANCES[step < 0 ? 0 : step < LAST ? step : LAST] as number;
    const got = code(chance, answer);
    const error = got * CERTAIN - chance;
    shares[question] = (shareX + ((error * x) >> SLOWNESS_BITS)) | 1;
    shares[question + QUESTIONS] = (shareY + ((error * y) >> SLOWNESS_BITS)) | 1;
    slots[a] = learnt(knownA, got);
    slots[b] = learnt(knownB, got);
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
      const got = bit < bits - 2 ? code(CERTAIN / 2, digit) : ask(a + question, b + question, question, digit);
      read = read * 2 + got;
    }
    return read > 1 && ask(a + SIGN, b + SIGN, SIGN, Number(value < 0)) ? 1 - read : read - 1;
  };
}

/** How many binary digits a number has, and twice that with the digit after the first: coarse sizes to tell contexts apart. */
export const digits = (value: number): number => 32 - Math.clz32(Math.abs(value));
export function halfDigits(value: number): number {
  const count = digits(value);
  return count < 2 ? count : 2 * count - 2 + ((Math.abs(value) >> (count - 2)) & 1);
}

/** Digits of base 64: 40 to 104 without the backslash, 92. */
export const digitOf = (code: number): number => code - 40 - Number(code > 92);
export const codeOf = (digit: number): number => digit + 40 + Number(digit > 51);

/** The range is kept between four and five digits high. */
export const RANGE = 2 ** 30;
export const LEAST = RANGE / 64;
export const DIGITS = 5;

/** The lower part of the range, which means 1. */
export const partOf = (height: number, chance: number): number => (height >> CHANCE_BITS) * chance;

/** Reads answers from text, at its end zeros. */
export function bitReader(text: string): BitCoder {
  let at = 0;
  const nextDigit = (): number => (at < text.length ? digitOf(text.charCodeAt(at++)) : 0);
  // Where in the range the text stands.
  let place = 0;
  for (let i = 0; i < DIGITS; i++) place = place * 64 + nextDigit();
  let height = RANGE;
  return (chance) => {
    const part = partOf(height, chance);
    const answer = place < part ? 1 : 0;
    if (answer) height = part;
    else {
      height -= part;
      place -= part;
    }
    while (height < LEAST) {
      height *= 64;
      place = place * 64 + nextDigit();
    }
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
