import { type Check } from '../check.ts';
/** A quotient of series by themselves, and a comparison of series with themselves: the matchers that differ are on labels by which the sides match. */
declare const check: Check;
export default check;
