import { type GoTime, type GoValue } from './go-value.ts';
/** What the method `String` of a value gives; undefined where it has none. */
export declare function textOf(value: GoValue): string | undefined;
/** What the method `GoString` of a value gives; undefined where it has none. */
export declare function goStringOf(value: GoValue): string | undefined;
/** `time.Date(1970, time.January, 1, 0, 0, 1, 0, time.UTC)` */
export declare function printTimeCall(time: GoTime): string;
