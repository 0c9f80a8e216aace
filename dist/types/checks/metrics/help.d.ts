import { type Check } from '../check.ts';
/** A metric without `# HELP`. */
declare const check: Check;
export default check;
