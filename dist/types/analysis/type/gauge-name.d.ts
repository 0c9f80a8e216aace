/** The last word of a name, where it can only be that of a level: `_depth`, `_ratio`. */
export declare function levelWord(tokens: readonly string[]): string | undefined;
/** Why a name that has no suffix of a counter is that of a gauge: what its words say. Undefined where they do not. */
export declare function gaugeWords(tokens: readonly string[]): string | undefined;
/** Why a name is that of a point in time. */
export declare function pointWords(tokens: readonly string[]): string | undefined;
