import { type Check } from '../check.ts';
/** A unit of data in the text that is not the value's, and `humanize1024` on what is no data. */
declare const check: Check;
export default check;
