import { type Check } from '../check.ts';
/** Free space of all file systems, also of images that are mounted read-only and always full. */
declare const check: Check;
export default check;
