/** The text in upper case, character by character: no character becomes two. */
export declare function toUpper(text: string): string;
/** The text in lower case, character by character. */
export declare function toLower(text: string): string;
/** The text with the first letter of each word in upper case; the others stay. */
export declare function toTitle(text: string): string;
