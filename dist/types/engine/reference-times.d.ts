import type { AtModifier, DurationClause } from '../promql/ast.ts';
import { type Run } from './run.ts';
/** The modifiers of a selector or subquery that move the time it looks at. */
export interface TimeModifiers {
    readonly at?: AtModifier;
    readonly offset?: DurationClause;
}
/** The time that a selector looks at in each step, in milliseconds: the step's or that of `@`, less the offset. */
export declare function referenceTimes(modifiers: TimeModifiers, run: Run): Float64Array;
/** What `step()` and `range()` mean in the durations of a query. */
export declare function durationContext(run: Run): {
    readonly stepMs: number;
    readonly rangeMs: number;
};
