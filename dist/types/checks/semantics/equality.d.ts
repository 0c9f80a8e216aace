import type { Binary, Expr } from '../../promql/ast.ts';
/** `side == value` and `side != value`, also with `bool` or turned round. */
export interface Equality {
    readonly side: Expr;
    readonly constant: Expr;
    readonly value: number;
    readonly op: '==' | '!=';
}
/** An operator that asks whether a value is a constant exactly. */
export declare function equalityOf({ op, lhs, rhs }: Binary): Equality | undefined;
