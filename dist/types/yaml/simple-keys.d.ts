/** A token that turns out to be a key if a `:` follows on its line. */
export interface SimpleKey {
    possible: boolean;
    /** Nothing but a key can stand here. */
    required: boolean;
    /** Its number. */
    token: number;
    start: number;
    line: number;
    /** Its token is held back until it is known whether a `:` follows. */
    awaited: boolean;
}
/** The possible key of each level of flow collections, the block level first. */
export declare class SimpleKeys {
    #private;
    /** The possible key of the innermost level. */
    get current(): SimpleKey | undefined;
    /** A token may be a key. */
    save(token: number, start: number, line: number, required: boolean): void;
    /** The possible key that is the token with a number, if that is held back for it. */
    awaiting(token: number): SimpleKey | undefined;
    /** A flow collection opens, with the token that gets a number. */
    open(token: number): void;
    /**
     * A flow collection closes. If nothing in it could be a key, go-yaml no longer holds back the
     * opening bracket.
     */
    close(): void;
    reset(): void;
}
