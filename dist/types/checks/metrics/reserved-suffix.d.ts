import { type Check } from '../check.ts';
/** A name that ends as a part of a histogram or summary does. */
declare const check: Check;
export default check;
