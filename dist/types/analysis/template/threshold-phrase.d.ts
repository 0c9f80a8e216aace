import type { Span } from '../../text/span.ts';
import { type UnitWord } from './unit-word.ts';
/** A phrase such as `above 90%` in a text that people read. */
export interface ThresholdPhrase {
    readonly direction: 'above' | 'below';
    readonly number: number;
    readonly unit: UnitWord;
    /** The number with its unit, as written. */
    readonly written: string;
    /** Of `written`, in the text. */
    readonly span: Span;
}
/** The phrases of a text that name a bound with a unit: those about durations of the state or other things are left out. */
export declare function thresholdPhrases(text: string): readonly ThresholdPhrase[];
