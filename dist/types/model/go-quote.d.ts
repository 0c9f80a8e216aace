/** Whether Go's `unicode.IsPrint` holds: letters, marks, numbers, punctuation, symbols and the ASCII space. */
export declare function isPrintable(char: string): boolean;
/** The text in double quotes as Go's `%q` writes it; raw bytes become `\xHH`. */
export declare function goQuote(text: string): string;
