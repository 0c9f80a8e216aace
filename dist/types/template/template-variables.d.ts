/** What Prometheus declares in front of every label and annotation, and `$`, which Go declares. */
export declare const preludeVariables: readonly string[];
