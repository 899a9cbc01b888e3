import type { LitElement, TemplateResult } from 'lit';
import { adoptLater } from '../shared/adopt.js';
import { LaterCode } from '../shared/code.js';
import type * as Code from './legend.js';

type LegendCode = Pick<typeof Code, 'legendTemplate' | 'legendStyles'>;

/** The legend's code, of its own or from a file that has it besides. Where it does not come, the story is told without it. */
export const legendCode = new LaterCode<LegendCode>(() => import('./legend.js'));

/** The legend in a host's shadow root; where its code has to come first, the host draws once more when it is here. */
export function legendIn(
  host: LitElement,
  ...told: Parameters<LegendCode['legendTemplate']>
): TemplateResult | undefined {
  const { code } = legendCode;
  if (code) adoptLater(host, code.legendStyles);
  else void legendCode.load().then(() => legendCode.code && host.requestUpdate());
  return code?.legendTemplate(...told);
}
