import { type Histogram } from '../../model/histogram.ts';
import { type Column } from '../column.ts';
import type { RangeVector } from '../range-vector.ts';
import type { RangeAnnotations } from './range-annotations.ts';
import { type RateKind } from './rate-kind.ts';
import type { FloatWindows, HistogramWindows } from './split-samples.ts';
/** `rate`, `increase` and `delta` of the windows that hold only histograms. */
export declare function fillHistogramRates(histograms: HistogramWindows, floats: FloatWindows, ranges: RangeVector, kind: RateKind, out: Column, annotations: RangeAnnotations): void;
/** Warns of two histograms whose hints do not suit the function. */
export declare function remarkHints(first: Histogram, last: Histogram, counter: boolean, annotations: RangeAnnotations): void;
