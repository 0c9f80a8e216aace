/**
 * Whether a text of a template holds something that another tool fills in before Prometheus sees it (Helm, Jinja, ERB, a shell).
 * `prometheusTemplate`: the text may hold actions of Prometheus' own as well.
 */
export declare function hasForeignPlaceholder(text: string, prometheusTemplate: boolean): boolean;
