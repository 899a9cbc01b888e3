import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  bitReader,
  CERTAIN,
  codeOf,
  digitOf,
  DIGITS,
  LEAST,
  numberCoder,
  partOf,
  RANGE,
  stepCoder,
  type BitCoder,
} from '../../src/geo/numbers.js';

/** As tools/basemap/encode.mjs, whose own module runs in Node only. */
function writer(): { code: BitCoder; end: () => string } {
  const digits: number[] = [];
  let [low, height] = [0, RANGE];
  const shift = (): void => {
    const digit = Math.floor(low / LEAST);
    digits.push(digit);
    low = (low - digit * LEAST) * 64;
  };
  return {
    code(chance, answer) {
      const part = partOf(height, chance);
      if (!answer) low += part;
      height = answer ? part : height - part;
      if (low >= RANGE) {
        low -= RANGE;
        let i = digits.length - 1;
        for (; digits[i] === 63; i--) digits[i] = 0;
        digits[i] = (digits[i] ?? 0) + 1;
      }
      for (; height < LEAST; height *= 64) shift();
      return answer;
    },
    end() {
      for (let i = 0; i < DIGITS; i++) shift();
      return digits.map((digit) => String.fromCharCode(codeOf(digit))).join('');
    },
  };
}

const values = fc.array(fc.integer({ min: -32000, max: 32000 }), { maxLength: 300 });

describe('numberCoder', () => {
  it('reads what was written, in any contexts', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 2600 }), fc.integer({ min: 0, max: 2600 }), (numbers, a, b) => {
        const { code, end } = writer();
        const write = numberCoder(code);
        for (const value of numbers) write(a, b, value);
        const read = numberCoder(bitReader(end()));
        expect(numbers.map(() => read(a, b))).to.deep.equal(numbers);
      }),
    );
  });

  it('reads steps back that were written as steps', () => {
    fc.assert(
      fc.property(values, values, (xs, ys) => {
        const { code, end } = writer();
        const write = stepCoder(numberCoder(code));
        const pairs = xs.slice(0, ys.length).map((x, i) => [x, ys[i] ?? 0] as const);
        for (const [x, y] of pairs) write.code(x, y);
        const read = stepCoder(numberCoder(bitReader(end())));
        for (const [x, y] of pairs) {
          read.code();
          expect([read.x, read.y]).to.deep.equal([x, y]);
        }
      }),
    );
  });

  it('learns: what repeats takes hardly any room', () => {
    const { code, end } = writer();
    const write = numberCoder(code);
    for (let i = 0; i < 1000; i++) write(0, 1, 3);
    expect(end().length).to.be.below(60);
  });
});

describe('bitReader', () => {
  it('reads answers back that were written at any chance', () => {
    const answers = fc.array(fc.tuple(fc.integer({ min: 1, max: CERTAIN - 1 }), fc.integer({ min: 0, max: 1 })));
    fc.assert(
      fc.property(answers, (pairs) => {
        const { code, end } = writer();
        for (const [chance, answer] of pairs) code(chance, answer);
        const read = bitReader(end());
        expect(pairs.map(([chance]) => read(chance, 0))).to.deep.equal(pairs.map(([, answer]) => answer));
      }),
    );
  });

  it('keeps to whole numbers below 2^30, which need no memory', () => {
    const chances = fc.array(fc.integer({ min: 1, max: CERTAIN - 1 }), { minLength: 1 });
    fc.assert(
      fc.property(chances, (some) => {
        let height = RANGE - 1;
        for (const chance of some) {
          const part = partOf(height, chance);
          expect(part).to.be.within(1, height - 1);
          height = Math.min(part, height - part);
          while (height < LEAST) height *= 64;
          expect(height).to.be.below(2 ** 30);
        }
      }),
    );
  });

  it('comes to an end on text that nobody wrote', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = numberCoder(bitReader(text));
        for (let i = 0; i < 50; i++) expect(Math.abs(read(0, 0))).to.be.below(2 ** 15);
      }),
    );
  });

  it('takes its digits from characters that need no escape in a script', () => {
    const alphabet = Array.from({ length: 64 }, (_, digit) => String.fromCharCode(codeOf(digit)));
    expect(new Set(alphabet).size).to.equal(64);
    expect(alphabet.map((character) => digitOf(character.charCodeAt(0)))).to.deep.equal([...alphabet.keys()]);
    expect(alphabet.filter((character) => '\'"\\$\n\u2028'.includes(character))).to.deep.equal([]);
  });
});
