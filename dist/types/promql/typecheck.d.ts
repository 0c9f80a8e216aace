import type { SyntaxProblem } from '../text/problem.ts';
import type { Expr, ValueType } from './ast.ts';
/** The type of an expression, and everything that is wrong with the types in it. */
export interface TypeCheck {
    readonly type: ValueType;
    readonly problems: readonly SyntaxProblem[];
}
/** The type that an expression has, whether or not its parts fit. */
export declare function typeOf(expr: Expr): ValueType;
/** Checks the types in an expression of `text` as Prometheus does, in the same order. */
export declare function checkTypes(expr: Expr, text: string): TypeCheck;
