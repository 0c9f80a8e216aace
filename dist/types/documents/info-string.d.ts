/** What the text behind the opening backticks of a fence says. */
export interface InfoString {
    /** As written, trimmed. */
    readonly info: string;
    /** The language in lower case; empty where none is named. */
    readonly language: string;
    /** The file that the fence shows, from `title="rules/x.yml"` or `yaml:rules/x.yml`. */
    readonly fileName?: string;
}
/** Whether a text looks like the path of a file that may hold rules or configuration. */
export declare function isFileName(text: string): boolean;
/** Reads the info string of a fence in the forms that site generators know: `yaml title="x.yml"`, `{.yaml}`, `yaml:x.yml`, `{code-block} yaml`. */
export declare function readInfoString(raw: string): InfoString;
