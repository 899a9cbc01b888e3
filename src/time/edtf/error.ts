/** A date that can't be read. The message is one plain sentence. */
export class DateError extends Error {
  override readonly name = 'DateError';
  /** Where in the text, from 0. */
  readonly position: number;
  /** What was probably meant, ready to paste. */
  readonly suggestion?: string;

  constructor(message: string, position: number, suggestion?: string) {
    super(message);
    this.position = position;
    if (suggestion) this.suggestion = suggestion;
  }
}
