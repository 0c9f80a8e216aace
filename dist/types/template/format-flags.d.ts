/** The flags, width and precision of one verb of a format. */
export interface FormatFlags {
    readonly plus: boolean;
    readonly minus: boolean;
    readonly sharp: boolean;
    readonly space: boolean;
    readonly zero: boolean;
    /** `%+v`: structs with the names of their fields. */
    readonly plusV: boolean;
    /** `%#v`: in the syntax of Go. */
    readonly sharpV: boolean;
    readonly width: number | undefined;
    readonly precision: number | undefined;
}
/** No flags at all. */
export declare const plainFlags: FormatFlags;
/** The text filled up to the width, counted in characters. */
export declare function pad(text: string, flags: FormatFlags): string;
