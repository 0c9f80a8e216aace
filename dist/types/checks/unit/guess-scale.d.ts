import type { Knowledge } from '../../analysis/knowledge.ts';
import type { PrintedNumber } from './printed-number.ts';
/** Why a value of which nothing else is known is taken for a fraction or a percentage. */
export interface ScaleGuess {
    readonly reason: string;
}
/** A value that is compared with 10 or more is no ratio that anybody would print as a percentage; less will do where the name says percent. */
export declare function guessPercent(number: PrintedNumber): ScaleGuess | undefined;
/**
 * A value that is compared with a part of 1. As percentages below 1 exist, its name has to say what is measured, or the
 * texts have to name the same bound in percent.
 */
export declare function guessFraction(number: PrintedNumber): ScaleGuess | undefined;
/** Nothing is known of the unit that would count. */
export declare function isUnknownUnit({ facts }: PrintedNumber): boolean;
/**
 * The unit comes from the name of one metric, and such names are given to fractions and to percentages alike: only the
 * constant that the value is compared with tells which.
 */
export declare function isAmbiguousShare({ facts }: PrintedNumber, knowledge: Knowledge): boolean;
