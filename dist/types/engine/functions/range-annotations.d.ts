import type { Call } from '../../promql/ast.ts';
import type { Span } from '../../text/span.ts';
import type { RangeSeries } from '../range-vector.ts';
import type { Run } from '../run.ts';
/** How a histogram operation is called in the annotations. */
export type HistogramOperation = 'addition' | 'subtraction' | 'aggregation';
/** Reports what Prometheus remarks on one series of a range function; texts and places are Prometheus'. */
export declare class RangeAnnotations {
    #private;
    constructor(run: Run, series: RangeSeries, span: Span);
    /** Floats and histograms in one window, and no result for it. */
    mixedSamples(): void;
    /** Histograms that were passed over because the window has floats. */
    ignoredHistograms(): void;
    /** Exponential and custom buckets in one window. */
    mixedSchemas(): void;
    /** A gauge histogram where a counter is needed. */
    notCounter(): void;
    /** A counter histogram where a gauge is needed. */
    notGauge(): void;
    /** Custom bounds that had to be reduced to the common ones. */
    reconciledBounds(operation: HistogramOperation): void;
    /** Histograms that say that the counter was reset, and others that say that it was not. */
    conflictingResets(operation: HistogramOperation): void;
    /** Samples whose start timestamp lies before the sample in front of them. */
    overlappingStarts(): void;
    /** A counter function on a metric whose name or type says that it is none; nothing for unnamed series. */
    possibleNonCounter(): void;
}
/**
 * The place of an argument of a call, without the parentheses around it. Prometheus knows none of a subquery that it has
 * evaluated, and names the beginning of the expression.
 */
export declare function argumentSpan(call: Call, index: number): Span;
