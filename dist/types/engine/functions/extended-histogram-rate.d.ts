import { type Column } from '../column.ts';
import type { RangeVector } from '../range-vector.ts';
import type { RangeAnnotations } from './range-annotations.ts';
import { type RateKind } from './rate-kind.ts';
import type { FloatWindows, HistogramWindows } from './split-samples.ts';
/** `rate`, `increase` and `delta` of histograms in `anchored` and `smoothed` windows: no extrapolation. */
export declare function fillExtendedHistogramRates(histograms: HistogramWindows, floats: FloatWindows, ranges: RangeVector, kind: RateKind, out: Column, annotations: RangeAnnotations): void;
