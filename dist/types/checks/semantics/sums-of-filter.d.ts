import { type Threshold } from '../../analysis/thresholds.ts';
import type { Aggregate, Call, Expr } from '../../promql/ast.ts';
/** A sum of samples that all have one value, as a filter let no others through. */
export interface SumOfFilter {
    readonly node: Aggregate | Call;
    /** `sum` or the like. */
    readonly op: string;
    readonly filter: Threshold;
}
/** Whether a node adds up what `== c` let through; an average only where `c` is 0. */
export declare function sumOfFilter(node: Expr): SumOfFilter | undefined;
