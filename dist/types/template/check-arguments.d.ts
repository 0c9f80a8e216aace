import type { TemplateNode, TemplateProblem } from './template.ts';
/**
 * What is sure to fail when the template runs, in the order of the text: wrong arguments of functions, fields that
 * are not there, templates that nobody defines. `text` is the text that the nodes were parsed from. Where a type is not known nothing is
 * reported, nor of code that never runs.
 */
export declare function checkArguments(nodes: readonly TemplateNode[], text: string): readonly TemplateProblem[];
