import { type Matcher } from '../../model/matcher.ts';
import type { LabelValues } from './label-facts.ts';
/** No value. */
export declare const noValues: LabelValues;
/** One value; none for the empty text. */
export declare function oneValue(value: string): LabelValues;
/** The values other than the empty one that satisfy conditions on one label; undefined where there are none or any value does. */
export declare function valuesMatching(matchers: readonly Matcher[]): LabelValues | undefined;
/** Values that are in both. */
export declare function intersectValues(a: LabelValues | undefined, b: LabelValues | undefined): LabelValues | undefined;
/** Values that are in one or both; undefined where that cannot be told in few words. */
export declare function uniteValues(a: LabelValues | undefined, b: LabelValues | undefined): LabelValues | undefined;
/** Whether the label can have the value. */
export declare function hasValue(values: LabelValues, value: string): boolean;
/** Whether no value remains. */
export declare function isNone(values: LabelValues | undefined): boolean;
