import type { BinaryOp, DurationOp } from './ast.ts';
/** How tightly an operator binds; larger binds tighter. */
export interface Precedence {
    readonly level: number;
    readonly rightAssociative: boolean;
}
/** Binding of the operators between two operands. */
export declare const binaryPrecedence: Readonly<Record<BinaryOp | DurationOp, Precedence>>;
/** A sign binds like `*`: `-a ^ b` is `-(a ^ b)`, `-a * b` is `(-a) * b`. */
export declare const unaryPrecedence: Precedence;
/** How the stack puts terms together. */
export interface TermBuilder<Term, Unary, Infix> {
    unary(operator: Unary, operand: Term): Term;
    binary(operator: Infix, lhs: Term, rhs: Term): Term;
}
/**
 * Precedence climbing over a flat list of terms and operators, without recursion: an operator waits until one that
 * binds less tightly, or the end of its level, completes it. A level is what stands between two parentheses.
 */
export declare class PrecedenceStack<Term, Unary, Infix> {
    #private;
    constructor(build: TermBuilder<Term, Unary, Infix>);
    /** Number of pending operators: what `fold` and `cut` take to tell where a level begins. */
    get height(): number;
    /** Number of terms. */
    get size(): number;
    /** The last term. */
    get top(): Term | undefined;
    push(term: Term): void;
    /** Takes the last term away, for a suffix to be put on it. */
    pop(): Term | undefined;
    prefix(unary: Unary): void;
    /** An operator behind the last term; `base` is the height at which its level begins. */
    infix(infix: Infix, precedence: Precedence, base: number): void;
    /** Completes everything that waits on a level; its value is then the last term. */
    fold(base: number): void;
    /** Forgets what was pushed since the stack had this height and size. */
    cut(height: number, size: number): void;
}
