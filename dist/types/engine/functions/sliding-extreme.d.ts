import { type Column } from '../column.ts';
import type { FloatWindows } from './split-samples.ts';
/**
 * The greatest (`sign` 1) or least (`sign` -1) float of each window, in time that does not depend on the windows' length:
 * a queue keeps the samples that may yet be the greatest. Of equal values the first counts; NaN only where there is
 * nothing else, as in Prometheus.
 */
export declare function fillExtremes(floats: FloatWindows, sign: 1 | -1, out: Column): void;
