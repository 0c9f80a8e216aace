/** JSON Schema of a pattern: RE2, which has to match the whole text. */
export declare const patternSchema: Readonly<Record<string, unknown>>;
/** JSON Schema of which rules are meant: those that fulfil all of it; of a list, one entry is enough. */
export declare const ruleMatchSchema: Readonly<Record<string, unknown>>;
/** The options of a check that has one list of entries: each says of which rules it speaks, how grave it is, and why. */
export declare function policyOptions(list: string, properties: Readonly<Record<string, unknown>>, required?: readonly string[]): Readonly<Record<string, unknown>>;
/** What can be asked of labels, and of annotations: `name` is a pattern; `value` another, of the whole value or of each part between separators. */
export declare function askedOptions(list: string): Readonly<Record<string, unknown>>;
/** The options of a check that limits durations. */
export declare const longestOptions: Readonly<Record<string, unknown>>;
