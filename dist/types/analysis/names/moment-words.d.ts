/** Whether the end of a name, without its unit, says that its value is a moment: `timestamp`, `timestamp_utc`, `mtime`. */
export declare function saysMoment(tokens: readonly string[]): boolean;
/** Whether a name ends as in `start_time`, `expiry_time`: the word before `time` is what happened then. */
export declare function isTimeOf(token: string | undefined): boolean;
/** Whether a word says that its value is a length of time: `age`, `latency`. */
export declare function saysDuration(token: string): boolean;
/** Whether the words of a moment's name say that it has passed: `last`, `start`, and no word of what is to come. */
export declare function isPastMoment(tokens: readonly string[]): boolean;
