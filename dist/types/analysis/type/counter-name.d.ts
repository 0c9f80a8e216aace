/** Whether the words before `_total` say that something happened or was done. */
export declare function countsEvents(tokens: readonly string[]): boolean;
/** Whether a word of a name may be one of what happens or was done. */
export declare function hasEventWord(tokens: readonly string[]): boolean;
