/** The words of a name, in lower case: parted at `_`, `:`, `.`, `-`, `/` and where a capital follows a small letter. */
export declare function nameTokens(name: string): readonly string[];
