import { type Check } from '../check.ts';
/** Recording rules that need their own earlier values, where nothing gives the first. */
declare const check: Check;
export default check;
