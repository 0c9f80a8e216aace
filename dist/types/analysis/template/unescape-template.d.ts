/**
 * A template from which one layer of escapes is taken, as Helm does with `{{ "{{" }}` and with actions in backquotes; every
 * character that stays keeps its place. Undefined where there are no such escapes.
 */
export declare function unescapeTemplate(text: string): string | undefined;
