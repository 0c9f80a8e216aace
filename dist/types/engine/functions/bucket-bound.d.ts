/**
 * The upper bound that the text of an `le` label gives, read as Go's `strconv.ParseFloat` reads floats; undefined where it
 * is none, or too large.
 */
export declare function parseBucketBound(text: string): number | undefined;
