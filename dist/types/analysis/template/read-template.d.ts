import type { TemplateNode } from '../../template/template.ts';
import type { Span } from '../../text/span.ts';
import { type PrintedValue } from './printed-value.ts';
import { type ValueSource } from './template-value.ts';
/** A label whose value goes into what a template prints, or into what it asks for. */
export interface LabelUse {
    readonly of: ValueSource;
    readonly name: string;
    /** Where it is read, in the template. */
    readonly span: Span;
}
/** What a template does with the values and labels that it is given. */
export interface TemplateReading {
    readonly printed: readonly PrintedValue[];
    /** In the order of the text; a label that is only compared, or used where it is sure to be there, is left out. */
    readonly labels: readonly LabelUse[];
    /** Names of the alert's labels that it reads in any way. */
    readonly mentioned: ReadonlySet<string>;
    /** It goes through all labels of the alert. */
    readonly allLabels: boolean;
}
/** Reads what a template prints. Takes time linear in its size. */
export declare function readTemplate(nodes: readonly TemplateNode[]): TemplateReading;
