import type { Scalar, Vector } from './column.ts';
import type { Operator, ScalarOperator, VectorOperator } from './operator.ts';
import type { Run } from './run.ts';
/**
 * How an operation counts its samples. `gathering`: at each step it takes up the elements of its operands once more, and
 * the result. `replacing`: the result takes the place of the operands.
 */
export type Counting = 'gathering' | 'replacing';
/**
 * Builds an operation whose samples are counted while it is evaluated, as Prometheus does. Every operand holds its samples
 * when it has been evaluated, and so does the operation.
 */
export declare function countedOperator<const Operands extends readonly Operator[]>(operands: Operands, counting: Counting, build: (operands: Operands) => VectorOperator | ScalarOperator): VectorOperator | ScalarOperator;
/** The most samples that an operation holds at any step beside those of its operands. */
export declare function gatheringNeed(operands: readonly (Vector | Scalar)[], result: Vector | Scalar, run: Run): number;
