import type { Binary } from '../../promql/ast.ts';
import type { Rule } from '../../rules/rule-file.ts';
import type { Confidence } from '../because.ts';
/**
 * How the sides of a division belong together. `part`: the dividend counts some of what the divisor counts; `sum`: the
 * divisor is the dividend and more; `rest`: the dividend is the divisor less a part of it; `names`: their names say that
 * the divisor bounds the dividend; `same`: one metric, related in another way, so that the quotient is a pure number of
 * any size.
 */
export interface PartOfWhole {
    readonly kind: 'part' | 'sum' | 'rest' | 'names' | 'same';
    /** Of the quotient being at most 1, where samples are not negative. */
    readonly confidence: Confidence;
    /** What constants multiply the quotient by. */
    readonly factor: number;
}
/** Whether a division gives the part of a whole; the rules are those that each side reads. */
export declare function partOfWhole({ lhs, rhs }: Binary, leftRules: readonly Rule[], rightRules: readonly Rule[]): PartOfWhole | undefined;
