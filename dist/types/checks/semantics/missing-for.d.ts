import { type Check } from '../check.ts';
/** A level or a rate over a short window that is compared with a threshold, in an alert that fires at once. */
declare const check: Check;
export default check;
