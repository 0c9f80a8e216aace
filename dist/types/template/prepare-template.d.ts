import type { TargetVersion } from '../model/target-version.ts';
import type { TemplateNode } from './template.ts';
/** A template that is ready to run as often as wanted. */
export interface PreparedTemplate {
    readonly name: string;
    /** The text with the prelude, where there is one: the spans of the nodes are offsets in it. */
    readonly text: string;
    /** The nodes of the template itself; none where it does not parse. */
    readonly nodes: readonly TemplateNode[];
    /** The bodies of all templates that can be called, the template itself among them, by name. */
    readonly definitions: ReadonlyMap<string, readonly TemplateNode[]>;
    /** How many nodes in front are the prelude. */
    readonly preludeNodes: number;
    /** Why the template does not parse, as Prometheus words it. */
    readonly error?: string;
}
/** Prepares the text of a label or annotation of an alert: named `__alert_<alertname>`, with the prelude. */
export declare function prepareAlertTemplate(alertname: string, text: string, target?: TargetVersion): PreparedTemplate;
/** Prepares a template without the prelude, under any name. */
export declare function prepareTemplate(name: string, text: string): PreparedTemplate;
