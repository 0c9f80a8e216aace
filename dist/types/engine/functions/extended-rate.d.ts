import { type Column } from '../column.ts';
import type { RangeVector } from '../range-vector.ts';
import { type RateKind } from './rate-kind.ts';
import type { FloatWindows } from './split-samples.ts';
/** `rate`, `increase` and `delta` of floats in `anchored` and `smoothed` windows: no extrapolation. */
export declare function fillExtendedRates(floats: FloatWindows, ranges: RangeVector, kind: RateKind, out: Column): void;
