import type { AggregateOp } from '../../promql/ast.ts';
import type { AlertingRule } from '../../rules/rule-file.ts';
/** The aggregations that pass some series on as they are. */
export declare const samplingOps: ReadonlySet<AggregateOp>;
/**
 * Whether an alert compares what it computes from several aggregations: after a restart of Prometheus, or of a target, one
 * of them has part of its series before the other. Two conditions that must both hold are no such thing.
 */
export declare function isRestartProne({ expr }: AlertingRule): boolean;
