import { type Check } from '../check.ts';
/** Labels that rules set, their groups' included. */
declare const check: Check;
export default check;
