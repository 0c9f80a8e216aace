/** The character that carries one raw byte (0x80 to 0xff). */
export declare function rawByte(byte: number): string;
/** The byte that a lone code unit carries, or undefined for any other code unit. */
export declare function rawByteOf(unit: number): number | undefined;
/** Whether all of the text is valid UTF-8: it carries no raw byte and no half of a surrogate pair. */
export declare function isUtf8(text: string): boolean;
/** The offset of the first raw byte or half of a surrogate pair, or -1. */
export declare function firstRawByte(text: string): number;
/** The bytes of a text as Go has them. Lone surrogates that carry no byte become U+FFFD. */
export declare function textToBytes(text: string): Uint8Array;
/** Reads bytes as UTF-8; each byte that belongs to no character is carried as a raw byte. */
export declare function bytesToText(bytes: Uint8Array): string;
/** Joins raw bytes that stand side by side and together are UTF-8 into the characters they spell. */
export declare function joinRawBytes(text: string): string;
/** The text as Go's decoding shows it: every raw byte is U+FFFD. */
export declare function replaceRawBytes(text: string): string;
/** Order of the texts' bytes, as Go compares strings: negative, zero or positive. */
export declare function compareBytes(a: string, b: string): number;
