/** A point in time as promtool reads it (seconds since 1970, or RFC 3339), in milliseconds; undefined where it is neither. */
export declare function parseTimestamp(text: string): number | undefined;
