import type { Subquery } from '../promql/ast.ts';
import type { RangeOperator, VectorOperator } from './operator.ts';
/** Compiles a subquery over the operator of its expression. */
export declare function compileSubquery(expr: Subquery, inner: VectorOperator): RangeOperator;
/**
 * The times at which a subquery evaluates its expression for windows that end at `ends` (ascending or equal): multiples
 * of the step within the windows. Milliseconds.
 */
export declare function subqueryTimes(ends: Float64Array, rangeMs: number, stepMs: number, leftOpen: boolean): Float64Array;
