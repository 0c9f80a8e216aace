/** The words that a template of Prometheus may use: those of Go's language and the names of all functions. */
export declare function templateWords(): ReadonlySet<string>;
/** Whether a field (`.Labels`) is one that Prometheus gives to its templates. */
export declare function isTemplateField(name: string): boolean;
/** Whether a variable (`$labels`) is one that Prometheus defines. */
export declare function isTemplateVariable(name: string): boolean;
