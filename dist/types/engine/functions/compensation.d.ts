/**
 * What is lost when `sum` grows to `next` by `added`, gathered in `rest` (Neumaier's summation); nothing once the sum
 * is infinite. The exact sum is about `next + rest`.
 */
export declare function addRest(sum: number, added: number, next: number, rest: number): number;
/** Whether a number is +Inf or -Inf; not NaN. */
export declare function isInfinite(value: number): boolean;
