import type { Binary, Expr, VectorSelector } from '../../promql/ast.ts';
import type { ExprFacts, Facts } from '../facts.ts';
import { type Contradiction } from './contradiction.ts';
import { type Mismatch } from './match-sides.ts';
/** A node that never has a result because of labels. */
export type LabelFailure = {
    readonly kind: 'selector';
    readonly node: VectorSelector;
    readonly found: Contradiction;
} | {
    readonly kind: 'sides';
    readonly node: Binary;
    readonly found: Mismatch;
};
/**
 * The places in an expression where labels make a result impossible, each where it begins: what is empty for no other
 * reason than something below is not among them. In the order of the text, as far as operators have one.
 */
export declare function labelFailures(expr: Expr, facts: ExprFacts): readonly LabelFailure[];
/** A mismatch of two sides where no alternative of one can match any of the other: that of the first ones. */
export declare function commonMismatch(node: Binary, left: Facts, right: Facts): Mismatch | undefined;
