import type { Aggregate, Expr } from '../../promql/ast.ts';
import type { RecordingRule } from '../../rules/rule-file.ts';
import type { CheckContext, RuleSite } from '../check.ts';
/** A sum or an average over series as they were scraped. */
export interface RawSum {
    readonly aggregate: Aggregate;
    /** The recording rules on the way to it, the nearest first. */
    readonly rules: readonly RecordingRule[];
}
/**
 * Whether the samples of an expression are sums over series as they were scraped, here or in the recording rules that it
 * reads. A name that several rules record differently is none.
 */
export declare function rawSum(context: CheckContext, site: RuleSite, expr: Expr): RawSum | undefined;
