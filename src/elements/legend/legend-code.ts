import type { LitElement, TemplateResult } from 'lit';
import { adoptLater } from '../shared/adopt.js';
import { fetchCode } from '../shared/code.js';
import type * as Code from './legend.js';

type LegendCode = Pick<typeof Code, 'legendTemplate' | 'legendStyles'>;

let code: LegendCode | undefined;
let asked: Promise<void> | undefined;

/** Takes the legend's code from a file that has it besides its own. */
export function takeLegend(given: LegendCode): void {
  code ??= given;
}

/** Asks for the legend's code, once; never rejects. Where it does not come, the story is told without it. */
export function loadLegend(): Promise<void> {
  asked ??= fetchCode(() => import('./legend.js').then(takeLegend, () => undefined));
  return asked;
}

export const hasLegend = (): boolean => code !== undefined;

/** The legend in a host's shadow root; where its code has to come first, the host draws once more when it is here. */
export function legendIn(
  host: LitElement,
  ...told: Parameters<LegendCode['legendTemplate']>
): TemplateResult | undefined {
  if (code) adoptLater(host, code.legendStyles);
  else void loadLegend().then(() => hasLegend() && host.requestUpdate());
  return code?.legendTemplate(...told);
}
