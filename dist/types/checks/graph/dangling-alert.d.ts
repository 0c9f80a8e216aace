import { type Check } from '../check.ts';
/** `ALERTS{alertname="…"}` of an alert that no file of the run has. */
declare const check: Check;
export default check;
