import { type Check } from '../check.ts';
/** A recording rule that reads what another group records. Alerts may: they are usually grouped apart. */
declare const check: Check;
export default check;
