import type { MetricKnowledge } from '../catalogue/metric.ts';
import type { Aggregate, Binary, Call, MatrixSelector, NumberLiteral, StringLiteral, Subquery, Unary, VectorSelector } from '../promql/ast.ts';
import type { RecordingRule } from '../rules/rule-file.ts';
import type { Place } from './because.ts';
import type { Branch, DomainName } from './branch.ts';
import type { Knowledge } from './knowledge.ts';
/** What a transfer function may ask about the place where its node stands. */
export interface Site {
    readonly knowledge: Knowledge;
    /** The place of a node, for reasons. */
    place(node: {
        readonly span: {
            readonly start: number;
            readonly end: number;
        };
    }): Place;
}
/** A selector that reads what a recording rule records: one branch of that rule's result, its labels set by the rule. */
export interface RecordedInput {
    readonly rule: RecordingRule;
    readonly branch: Branch;
}
/**
 * One domain of the analysis: how the facts of a node follow from those of its children. Each function gets whole
 * branches, so that one domain can use what another knows. In doubt a fact is unknown. Nothing throws.
 */
export interface Domain<K extends DomainName> {
    readonly unknown: Branch[K];
    /** A selector of a metric that no rule records (or without a name); `metric` is what is known of it. */
    selector(node: VectorSelector, metric: MetricKnowledge | undefined, site: Site): Branch[K];
    /** A selector of a metric that a rule records: `input` is one branch of one such rule. */
    recorded(node: VectorSelector, input: RecordedInput, site: Site): Branch[K];
    /** A literal. */
    literal(node: NumberLiteral | StringLiteral, site: Site): Branch[K];
    /** `x[5m]`: `inner` is the selector's branch; the facts are of the samples. */
    matrix(node: MatrixSelector, inner: Branch, site: Site): Branch[K];
    /** `expr[30m:1m]`: the facts are of the samples. */
    subquery(node: Subquery, inner: Branch, site: Site): Branch[K];
    /** A call; each argument as one branch, with its number of branches before they were chosen or joined in `args`. */
    call(node: Call, args: readonly Branch[], site: Site): Branch[K];
    /** An aggregation; alternatives of its operand are joined. */
    aggregate(node: Aggregate, inner: Branch, param: Branch | undefined, site: Site): Branch[K];
    unary(node: Unary, inner: Branch, site: Site): Branch[K];
    /**
     * Arithmetic, comparisons, trimming, `and` and `unless`. For `and` and `unless`, `right` is the join of the right side's
     * alternatives. For `or` this is called once for each alternative of the right side, to say what remains of it: `left`
     * is then the join of the left side's and the facts are about the right one's series that come through.
     */
    binary(node: Binary, left: Branch, right: Branch, site: Site): Branch[K];
    /** The least fact that both imply. */
    join(a: Branch[K], b: Branch[K]): Branch[K];
    /** A fact above both that is reached in a few steps however often it is done. */
    widen(a: Branch[K], b: Branch[K]): Branch[K];
}
