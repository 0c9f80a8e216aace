import { type Check } from '../check.ts';
/** Matchers that selectors have to have, whatever they ask for. */
declare const check: Check;
export default check;
