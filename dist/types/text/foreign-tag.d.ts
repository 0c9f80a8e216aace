/** The languages that files with rules are generated from. `Go` are templates of Go that are not Helm's. */
export type TemplateLanguage = 'Helm' | 'Go' | 'Jinja' | 'ERB';
/** Something in a text that a template language would replace. */
export interface TemplateTag {
    readonly start: number;
    readonly end: number;
    /** Absent: it is Prometheus' own. */
    readonly language?: TemplateLanguage;
    /** No template of Prometheus looks like this; otherwise it only has a word that Prometheus does not know, which may be a typing error. */
    readonly certain: boolean;
    /** `action`: `{{ … }}`. */
    readonly form: 'action' | 'statement';
    /** Prints braces for a template that runs later: Helm and Jinja need it, Prometheus runs it all the same. */
    readonly escape?: true;
    /** Variables of an action that is Prometheus' own which Prometheus does not define. */
    readonly variables?: readonly string[];
}
/** The tags of a text in order, up to the first of which `found` says that it is the one. Text that only looks like a tag is passed over. */
export declare function findTag(text: string, found: (tag: TemplateTag) => boolean, from?: number): TemplateTag | undefined;
/** The tag that opens at an offset. */
export declare function tagAt(text: string, at: number): TemplateTag | undefined;
/** Whether an action reads the data of an alert (`$labels`, `$value`), which no other tool's template has. */
export declare function readsAlertData(text: string, { start, end, language, form }: TemplateTag): boolean;
/** Whether an action speaks of a variable that neither Prometheus nor the text declares (`$x :=`). */
export declare function usesForeignVariable({ variables }: TemplateTag, text: string): boolean;
