import type { Expr } from '../../promql/ast.ts';
import type { Because, Confidence, Place } from '../because.ts';
/** How a label that takes ever new values came into a result. */
export type GrowthCause = 
/** An aggregation keeps it by name. */
'by'
/** The metric has it, as samples tell. */
 | 'metric'
/** It is made of other labels that grow. */
 | 'synthesis'
/** It holds the values of samples. */
 | 'values';
/** A label of a result that takes ever new values, or may well. */
export interface GrowingLabel {
    readonly name: string;
    readonly cause: GrowthCause;
    /** `hint`: labels of such names are often bounded. */
    readonly confidence: Confidence;
    /** The node that brings the label in. */
    readonly node: Expr;
    readonly place: Place;
    readonly because: Because;
}
/**
 * How many series a result has. `one`: a single series (or scalar); `bounded`: by labels whose values are few or known;
 * `unknown`; `unbounded`: a label in it takes ever new values.
 */
export interface Cardinality {
    readonly kind: 'one' | 'bounded' | 'unknown' | 'unbounded';
    /** At most so many series; an estimate from samples unless the confidence is `proof`. */
    readonly bound?: number;
    /** Labels that decide it. */
    readonly labels: readonly string[];
    /** The set of series changes from evaluation to evaluation (topk). */
    readonly churny: boolean;
    readonly confidence: Confidence;
    /** Where the bound comes from; why labels grow, they say themselves. */
    readonly because?: Because;
    /** Labels that grow; those of confidence `hint` do not make it `unbounded`. At most eight. */
    readonly growing?: readonly GrowingLabel[];
    /** How many values the labels take, where samples tell. */
    readonly values?: ReadonlyMap<string, number>;
}
/** Nothing is known. */
export declare const unknownCardinality: Cardinality;
/** One series. */
export declare const single: Cardinality;
