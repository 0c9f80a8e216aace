import { type Check } from '../check.ts';
/** Names of alerts and of recorded series. */
declare const check: Check;
export default check;
