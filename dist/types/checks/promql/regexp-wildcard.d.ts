import { type Check } from '../check.ts';
/** `.*`, which asks for nothing, and `.+`, which asks for no more than `!=""`. `!~".*"` matches nothing at all: that is no matter of style. */
declare const check: Check;
export default check;
