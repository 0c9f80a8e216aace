import { type FloatVerb } from '../model/go-format-float.ts';
import { type FormatFlags } from './format-flags.ts';
/** An integer in the base of a verb, with sign, prefix, zeros and padding. */
export declare function formatInteger(value: bigint, base: 2 | 8 | 10 | 16, verb: string, flags: FormatFlags): string;
/** `%c` */
export declare function formatCharacter(value: bigint, flags: FormatFlags): string;
/** `%q` of an integer: the character in single quotes. */
export declare function formatQuotedCharacter(value: bigint, flags: FormatFlags): string;
/** `%U`: `U+0041`, with `#` the character too. */
export declare function formatUnicode(value: bigint, flags: FormatFlags): string;
/** A float64 by a verb of Go's fmt package; `fallback` is the precision where none is given. */
export declare function formatFloatVerb(value: number, verb: FloatVerb | 'v', fallback: number, flags: FormatFlags): string;
/** `%s` and `%v` of a string. */
export declare function formatString(text: string, flags: FormatFlags): string;
/** `%q` of a string. */
export declare function formatQuoted(text: string, flags: FormatFlags): string;
/** Whether a text can stand in back-quotes as it is. */
export declare function canBackquote(text: string): boolean;
/** `%x` and `%X` of a string: its bytes. */
export declare function formatHexText(text: string, verb: string, flags: FormatFlags): string;
/** `%x` and `%X` of bytes. */
export declare function formatHexBytes(bytes: Uint8Array, verb: string, flags: FormatFlags): string;
