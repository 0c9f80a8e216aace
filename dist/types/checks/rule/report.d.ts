import { type Check } from '../check.ts';
/** Every rule that an entry speaks of, whatever is in it. */
declare const check: Check;
export default check;
