import { type Check } from '../check.ts';
/**
 * `humanizePercentage` on what is no ratio, and a percent sign behind what is no percentage. Where nothing is known of the
 * unit, the constant that the value is compared with may tell; where a fraction is compared with more than 1, the
 * comparison is what is wrong.
 */
declare const check: Check;
export default check;
