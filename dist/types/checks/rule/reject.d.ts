import { type Check } from '../check.ts';
/** Names and values of labels and annotations that must not be there; templates are judged as they are written. */
declare const check: Check;
export default check;
