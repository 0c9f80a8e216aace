import type { Binary, Expr } from '../../promql/ast.ts';
/** Two expressions that give each series the same value wherever both give it, but for a constant factor. */
export interface SameSeries {
    /** The first divided by the second. */
    readonly factor: number;
    /** Labels on which only one side has conditions. */
    readonly labels: readonly string[];
}
/**
 * Whether two expressions compute the same of the same series, matchers apart, and keep all labels that the matchers which
 * differ are on: what one has for a set of labels, the other has too.
 */
export declare function sameSeries(left: Expr, right: Expr): SameSeries | undefined;
/** Whether an operation finds for each series of one side the one with exactly its labels on the other. */
export declare function matchesSameLabels({ matching, lhs }: Binary, labels: readonly string[]): boolean;
