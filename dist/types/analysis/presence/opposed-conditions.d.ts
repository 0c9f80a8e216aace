import type { Binary } from '../../promql/ast.ts';
import { type Threshold } from '../thresholds.ts';
/** Two conditions on one value that exclude each other. */
export interface Opposed {
    readonly first: Threshold;
    readonly second: Threshold;
}
/**
 * The condition on the right of `and` and one on its left that no sample satisfies together: `x > 10 and x < 5`. Only
 * where series find each other by all their labels, or where there are none (`hour()`).
 */
export declare function opposedConditions(node: Binary, unlabelled: boolean): Opposed | undefined;
