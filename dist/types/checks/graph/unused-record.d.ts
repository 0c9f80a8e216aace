import { type Check } from '../check.ts';
/** A record that no other rule of the run reads. Dashboards and other servers may. */
declare const check: Check;
export default check;
