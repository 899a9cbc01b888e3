/** A date that can't be read. The message is one plain sentence. */
export class DateError extends Error {
  override readonly name = 'DateError';
  /** Where in the text, from 0. */
  readonly position: number;
  #guess: (() => string | undefined) | undefined;
  #suggestion: string | undefined;

  /** @param guess - of what was meant, made when somebody asks for it */
  constructor(message: string, position: number, guess?: () => string | undefined) {
    super(message);
    this.position = position;
    this.#guess = guess;
  }

  /** What was probably meant, ready to paste. */
  get suggestion(): string | undefined {
    this.#suggestion ??= this.#guess?.();
    this.#guess = undefined;
    return this.#suggestion;
  }
}
