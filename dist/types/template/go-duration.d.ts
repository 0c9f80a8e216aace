/** A duration in nanoseconds as Go prints it: `1h2m3.5s`, below a second in one unit: `1.5ms`, `2µs`, `3ns`. */
export declare function printGoDuration(nanoseconds: bigint): string;
