import { type Check } from '../check.ts';
/** Conditions that no value satisfies. Joins that never match, and matchers that exclude each other, are a matter of labels. */
declare const check: Check;
export default check;
