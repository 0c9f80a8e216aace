import { type Check } from '../check.ts';
/**
 * A text that names another bound than the expression. It is told only where the expression has one bound, the texts name
 * one number of that unit, in the same direction, and the expression's own number is nowhere in them.
 */
declare const check: Check;
export default check;
