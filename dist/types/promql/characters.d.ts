/** Whether a code unit is one of the white space that Prometheus passes over. */
export declare function isSpace(code: number): boolean;
/** Whether a code unit ends a line, and with it a comment. */
export declare function isLineEnd(code: number): boolean;
/** An ASCII digit. */
export declare function isDigit(code: number): boolean;
/** An ASCII digit or a letter from A to F. */
export declare function isHexDigit(code: number): boolean;
/** What a word begins with: an ASCII letter or `_`. */
export declare function isLetter(code: number): boolean;
/** What a word goes on with. */
export declare function isWordPart(code: number): boolean;
/** Whether Go would read U+FFFD there: a raw byte, half of a surrogate pair, or the character itself. */
export declare function isInvalidAt(text: string, at: number): boolean;
/** The first half of a surrogate pair. */
export declare function isHighSurrogate(code: number): boolean;
