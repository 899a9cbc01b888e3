/** The reader has allowed what comes from other hosts. A page may remember it, and call `grantConsent()`. */
export class DatelineConsentEvent extends Event {
  static readonly type = 'dateline-consent';

  constructor(
    /** Those that the question named: `tiles.example photos.example`. */
    readonly host: string,
  ) {
    super(DatelineConsentEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'dateline-consent': DatelineConsentEvent;
  }
}
