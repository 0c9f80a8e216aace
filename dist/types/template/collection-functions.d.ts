import { type Boxed, type GoInteger, type GoValue } from './go-value.ts';
/** `len`: of a string the bytes. */
export declare function lengthOf(item: GoValue | Boxed): GoInteger;
/** `index`: an element by its keys, one after the other. */
export declare function elementAt(item: GoValue, keys: readonly GoValue[]): GoValue;
/** `slice`: a part of a string (counted in bytes) or list, from the first position to before the second. */
export declare function partOf(item: GoValue, bounds: readonly (GoValue | Boxed)[]): GoValue;
