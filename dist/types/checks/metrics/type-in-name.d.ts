import { type Check } from '../check.ts';
/** A name with the word for its own type. */
declare const check: Check;
export default check;
