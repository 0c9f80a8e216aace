import { type FormatFlags } from './format-flags.ts';
import { type GoValue } from './go-value.ts';
/** How a value is shown. */
export interface Formatting {
    readonly flags: FormatFlags;
    readonly verb: string;
    /** How deep the value lies in the one that is printed. */
    readonly depth: number;
    /** A verb that does not fit is being reported: no methods are asked any more. */
    readonly erroring: boolean;
}
/** A value as Go's `%v` prints it, and `{{ value }}`. */
export declare function printValue(value: GoValue): string;
/** A value by one verb of a format. */
export declare function formatValue(value: GoValue, how: Formatting): string;
