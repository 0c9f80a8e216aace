import { type Check } from '../check.ts';
/** Matchers that none of the rules which record the series can satisfy. */
declare const check: Check;
export default check;
