/** Whether a word names something that happens: `requests`, `errors`, `restarts`. What counts it only grows. */
export declare function isEventNoun(token: string): boolean;
/** Whether a word says what was done to the things counted: `dropped`, `processed`. */
export declare function isParticiple(token: string): boolean;
