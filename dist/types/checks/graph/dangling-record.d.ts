import { type Check } from '../check.ts';
/** A selector of a name with a colon that nothing records. Each name is told once a file, names of one expression together. */
declare const check: Check;
export default check;
