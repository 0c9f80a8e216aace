import { type TargetVersion } from '../model/target-version.ts';
import type { ParsedTemplate } from './template.ts';
/**
 * Parses the text of an alert's label or annotation as Prometheus 3.14, or its older target, does when it loads the rule.
 * Never throws.
 */
export declare function parseTemplate(text: string, target?: TargetVersion): ParsedTemplate;
