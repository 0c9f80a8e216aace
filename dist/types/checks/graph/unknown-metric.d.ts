import { type Check } from '../check.ts';
/** A metric that a catalogue would have if there were one. */
declare const check: Check;
export default check;
