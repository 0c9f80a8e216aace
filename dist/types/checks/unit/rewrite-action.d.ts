import type { Edit } from '../../text/edit.ts';
import type { PrintedNumber } from './printed-number.ts';
/** Edits that print a number with `printf` and a sign behind it, in place of the one function that wrote it. */
export declare function writeWithPrintf({ file, text, value }: PrintedNumber, verb: string, sign: string): readonly Edit[] | undefined;
/** Edits that print a number with a function of one argument, in place of whatever wrote it, and remove the unit behind it. */
export declare function writeWith({ file, text, value }: PrintedNumber, name: string, unit: RegExp): readonly Edit[] | undefined;
/** Edits that remove a unit which the number prints itself. */
export declare function removeUnit({ file, text, value }: PrintedNumber, unit: RegExp): readonly Edit[] | undefined;
