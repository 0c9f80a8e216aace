import { type Check } from '../check.ts';
/** A regex matcher whose pattern matches one value. Patterns that are not certain to, and placeholders, are left alone. */
declare const check: Check;
export default check;
