/** A piece of a replacement: a text, or what a group matched. */
export type TemplatePart = {
    readonly text: string;
} | {
    readonly group: number;
} | {
    readonly name: string;
};
/**
 * Reads a replacement as Go's `Regexp.Expand` does: `$1`, `$name`, `${name}` stand for groups, `$$` for a dollar sign; a
 * name reaches as far as letters, digits and underscores do, and a dollar sign that begins no reference stands for itself.
 */
export declare function parseRegexpTemplate(template: string): readonly TemplatePart[];
