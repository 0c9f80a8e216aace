/** A PromQL string with the given quote; undefined where the value cannot be written in it without escapes that few can read. */
export declare function quoteLike(quote: string, value: string): string | undefined;
