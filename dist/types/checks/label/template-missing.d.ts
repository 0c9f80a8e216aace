import { type Check } from '../check.ts';
/**
 * Labels that a template reads and that no series can have. What the rule sets itself is `label/template-rule-label`'s;
 * a label that the template asks for before it reads it is left alone. Labels that were lost at one place are one finding.
 */
declare const check: Check;
export default check;
