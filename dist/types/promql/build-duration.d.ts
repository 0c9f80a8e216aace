import type { IToken } from 'chevrotain';
import type { SyntaxProblem } from '../text/problem.ts';
import type { DurationClause, NumberLiteral } from './ast.ts';
import { type DurationTerm } from './duration-term.ts';
/** How a duration stands behind `offset`: by itself, or behind one sign; errors are then placed differently. */
export interface DirectOffset {
    readonly sign?: IToken;
}
/** Puts durations together and reports what is wrong with them. */
export declare class DurationBuilder {
    #private;
    constructor(enabled: boolean, problems: SyntaxProblem[]);
    get height(): number;
    /** Forgets what is open above a height. */
    cut(height: number): void;
    sign(token: IToken): void;
    push(term: DurationTerm): void;
    operator(token: IToken, base: number): void;
    finish(base: number): DurationTerm | undefined;
    /** A number token anywhere in an expression. */
    literal(token: IToken): NumberLiteral;
    /** A number token within a duration. */
    number(token: IToken, direct: DirectOffset | undefined): DurationTerm;
    unary(sign: IToken, operand: DurationTerm): DurationTerm;
    call(name: IToken, args: readonly DurationTerm[], close: IToken, direct: DirectOffset | undefined): DurationTerm;
    paren(open: IToken, inner: DurationTerm, close: IToken, direct: DirectOffset | undefined): DurationTerm;
    /** Reports a range or step that is a number and not above zero. */
    checkPositive(term: DurationTerm): void;
    /** The clause that a duration makes; its span begins at `start`. */
    clause(term: DurationTerm, start: number): DurationClause;
}
