import { type Check } from '../check.ts';
/** A number with many digits that is printed as it is. Where its unit contradicts the text, the other checks say so. */
declare const check: Check;
export default check;
