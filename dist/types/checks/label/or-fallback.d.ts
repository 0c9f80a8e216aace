import { type Check } from '../check.ts';
/** Fallbacks without labels behind `or`, beside series that have some. */
declare const check: Check;
export default check;
