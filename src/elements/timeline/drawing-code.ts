import { takeLegend } from '../legend/legend-code.js';
import { fetchCode } from '../shared/code.js';
import type * as Code from './horizontal/drawing.js';

let code: typeof Code | undefined;
let failed = false;
let asked: Promise<void> | undefined;

/** The horizontal drawing's code, once it is here. A narrow page never asks for it. */
export const drawingCode = (): typeof Code | undefined => code;

/** It was asked for and did not come: the upright list, which needs none of it, is what there is. */
export const drawingFailed = (): boolean => failed;

/** Asks for the horizontal drawing's code; never rejects, and asks again after a failure. */
export function loadDrawing(): Promise<void> {
  failed = false;
  asked ??= fetchCode(() =>
    import('./horizontal/drawing.js').then(
      (module) => {
        code = module;
        takeLegend(module);
      },
      () => {
        failed = true;
        asked = undefined;
      },
    ),
  );
  return asked;
}
