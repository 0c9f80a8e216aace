import { type Check } from '../check.ts';
/** What the template's parser can prove about the text alone: an error where every run fails, a warning where those fail that get there. */
declare const check: Check;
export default check;
