import { type GoValue } from './go-value.ts';
/** Whether the first value equals any of the others; throws a `CallFailure` where they do not compare. */
export declare function isEqual(first: GoValue, others: readonly GoValue[]): boolean;
/** Whether the first value is less than the second; throws a `CallFailure` where they have no order. */
export declare function isLess(a: GoValue, b: GoValue): boolean;
/** Whether the first value is less than the second or equals it. */
export declare function isLessOrEqual(a: GoValue, b: GoValue): boolean;
