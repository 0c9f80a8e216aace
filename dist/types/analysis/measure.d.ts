import type { Aggregate, Expr, Grouping } from '../promql/ast.ts';
import type { Rule } from '../rules/rule-file.ts';
/** What a simple expression measures: series of one name, through at most one function over time and some aggregations. */
export interface Measure {
    readonly name: string;
    /** The matchers as written, without the one on the name. */
    readonly matchers: readonly string[];
    /** `rate`, or nothing. */
    readonly func: string;
    /** The range of that function, as written. */
    readonly range: string;
    /** `offset` and `@`. */
    readonly when: string;
    /** The outermost aggregation. */
    readonly by?: {
        readonly op: Aggregate['op']['value'];
        readonly grouping: Grouping | undefined;
    };
    /** A comparison with a constant that lets some samples through: `> 0`. */
    readonly filter: string;
    /** Whether samples are 0 or 1 by a comparison with `bool`. */
    readonly bool: boolean;
    /** What constants multiply it by. */
    readonly factor: number;
    /** Something positive was added, or a lower bound set: it is at least what it measures. */
    readonly raised: boolean;
}
/** What an expression measures, where it is simple; `rules` are those it reads, through one of which a plain selector is followed. */
export declare function measureOf(expr: Expr, rules: readonly Rule[]): Measure | undefined;
