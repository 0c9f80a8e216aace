import type { MetricKnowledge } from '../catalogue/metric.ts';
import type { Expr, VectorSelector } from '../promql/ast.ts';
import type { RecordingRule } from '../rules/rule-file.ts';
import { type Branch } from './branch.ts';
import type { Site } from './domain.ts';
import type { ExprFacts, Facts } from './facts.ts';
/** What a selector reads: the results of recording rules, or a metric that none records. */
export type Resolved = {
    readonly kind: 'recorded';
    readonly inputs: readonly ResolvedRule[];
} | {
    readonly kind: 'metric';
    readonly metric: MetricKnowledge | undefined;
};
/** A recording rule and what is known of its result. */
export interface ResolvedRule {
    readonly rule: RecordingRule;
    readonly facts: Facts;
}
/** Tells what a selector reads. */
export type Resolver = (selector: VectorSelector) => Resolved;
/** Nothing is known of a node. */
export declare const unknownFacts: Facts;
/** Derives the facts of every node of an expression, from the leaves up. Takes time linear in its size. */
export declare function deriveFacts(expr: Expr, resolve: Resolver, site: Site): ExprFacts;
/** All alternatives as one branch. */
export declare function join({ branches }: Facts): Branch;
