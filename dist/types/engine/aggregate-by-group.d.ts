import type { Aggregate } from '../promql/ast.ts';
import { type Column } from './column.ts';
import type { ScalarOperator, VectorOperator } from './operator.ts';
import type { Run } from './run.ts';
import type { Storage } from './storage.ts';
/** What an aggregation needs besides the members of a group. */
export interface AggregateContext {
    readonly expr: Aggregate;
    readonly run: Run;
    /** The first argument at each step, as far as there is one. */
    readonly parameter: Float64Array | undefined;
    /** The order of the members is that of each step alone. */
    readonly ordered: boolean;
}
/** Computes one element per step from the members of a group, into an empty column. */
export type GroupKernel = (members: readonly Column[], out: Column, context: AggregateContext) => void;
/** How an aggregation works that gives one element per group. */
export interface GroupAggregation {
    readonly kernel: GroupKernel;
    /** The result depends on the order of the members. */
    readonly orderMatters: boolean;
    /** Checks the first argument; its warnings and errors do not depend on the elements. */
    readonly checkParameter?: (values: Float64Array, expr: Aggregate, run: Run) => void;
}
/** Compiles an aggregation that gives one element per group. */
export declare function compileGroupAggregation(expr: Aggregate, operand: VectorOperator, parameter: ScalarOperator | undefined, aggregation: GroupAggregation, storage: Storage): VectorOperator;
