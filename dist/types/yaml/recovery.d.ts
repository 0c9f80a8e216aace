import type { Scanner } from './scanner.ts';
type BlockKind = 'block-map' | 'block-seq' | 'indentless';
/**
 * Goes on behind a syntax error: at the next line that is indented like one of the open block
 * collections, innermost first.
 */
export declare class Recovery {
    #private;
    constructor(scanner: Scanner);
    /** A block collection begins, with its first key or dash at `start`. */
    enter(kind: BlockKind, start: number): void;
    leave(): void;
    /** Takes up reading in the innermost collection; false where the next line belongs to an outer one. */
    resume(): boolean;
}
export {};
