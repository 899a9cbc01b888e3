/** The reader has allowed the map to ask a tile server for its tiles. A page may remember it, and call `grantConsent()`. */
export class DatelineConsentEvent extends Event {
  static readonly type = 'dateline-consent';

  constructor(
    /** Whose tiles they are: `tiles.example`. */
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
