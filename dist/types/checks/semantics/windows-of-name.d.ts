/** A window as written, and in milliseconds. */
export interface ClaimedWindow {
    readonly text: string;
    readonly ms: number;
}
/** The windows that the name of a recording rule claims: `job:errors:rate5m`, `x:avg_30d`. */
export declare function claimedWindows(name: string): readonly ClaimedWindow[];
/** All durations that a name or a label value mentions in whatever role, in milliseconds. */
export declare function mentionedWindows(text: string): readonly number[];
