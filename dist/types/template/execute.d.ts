import type { PreparedTemplate } from './prepare-template.ts';
import type { TemplateContext } from './template-context.ts';
/** The text that a template gives, or why it fails, as Prometheus words it. */
export type Expansion = {
    readonly text: string;
} | {
    readonly error: string;
};
/** Runs a template. Never throws. */
export declare function executeTemplate(template: PreparedTemplate, context: TemplateContext): Expansion;
