import type { Expr } from '../../promql/ast.ts';
import { type Because, type Confidence } from '../because.ts';
import type { Facts } from '../facts.ts';
/** Why no series has a label. */
export interface MissingLabel {
    readonly confidence: Confidence;
    readonly because?: Because;
}
/**
 * Whether a label is in no alternative of the result of an expression. Alternatives that never occur do not count. Where
 * none ever occurs as two sides of an operator do not match, their labels are what has to be mended first.
 */
export declare function missingLabel(facts: Facts, name: string, expr?: Expr): MissingLabel | undefined;
