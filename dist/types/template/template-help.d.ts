/** What to do about a variable that nothing declares. */
export declare function helpForVariable(name: string, inScope: readonly string[]): string | undefined;
/** What to do about a function that does not exist. */
export declare function helpForFunction(name: string, inScope: readonly string[]): string | undefined;
/** What to do about a character that cannot stand where it does. */
export declare function helpForCharacter(text: string, at: number): string | undefined;
/** What to do about a number that is none: a lonely sign. */
export declare function helpForNumber(written: string): string | undefined;
