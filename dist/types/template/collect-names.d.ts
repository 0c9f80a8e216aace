import type { TemplateNode } from './template.ts';
/** Names that a template defines and uses, wherever they stand in it. */
export interface CollectedNames {
    /** Templates that are defined. */
    readonly templates: ReadonlySet<string>;
    /** Templates that are called. */
    readonly called: ReadonlySet<string>;
    /** Variables that `=` gives another value: their type may change. */
    readonly assigned: ReadonlySet<string>;
}
/** Finds the templates that are defined and called, and the variables that are assigned. */
export declare function collectNames(nodes: readonly TemplateNode[]): CollectedNames;
