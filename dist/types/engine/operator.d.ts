import type { Expr } from '../promql/ast.ts';
import type { Scalar, Text, Vector } from './column.ts';
import type { RangeVector } from './range-vector.ts';
import type { Run } from './run.ts';
/** A compiled expression that gives an instant vector. It may keep what it derived from label sets between runs over one storage. */
export interface VectorOperator {
    readonly kind: 'vector';
    readonly expr: Expr;
    evaluate(run: Run): Vector;
}
/** A compiled expression that gives a scalar. */
export interface ScalarOperator {
    readonly kind: 'scalar';
    readonly expr: Expr;
    evaluate(run: Run): Scalar;
}
/** A compiled text. */
export interface TextOperator {
    readonly kind: 'string';
    readonly expr: Expr;
    evaluate(run: Run): Text;
}
/** A compiled expression that gives a range vector. */
export interface RangeOperator {
    readonly kind: 'matrix';
    readonly expr: Expr;
    evaluate(run: Run): RangeVector;
}
/** A compiled expression. Evaluation throws `EvaluationError` where Prometheus fails, and `StepwiseNeeded`. */
export type Operator = VectorOperator | ScalarOperator | TextOperator | RangeOperator;
