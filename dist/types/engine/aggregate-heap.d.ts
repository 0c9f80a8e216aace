/** Whether the first of two values goes before the other. */
export type Before = (a: number, b: number) => boolean;
/** Order with the smallest value first, NaN before all. */
export declare function smallestFirst(a: number, b: number): boolean;
/** Order with the greatest value first, NaN before all. */
export declare function greatestFirst(a: number, b: number): boolean;
/** A binary heap of places, ordered by their values; of equal values the order is that of Go's `container/heap`. */
export declare class ValueHeap {
    #private;
    constructor(before: Before);
    get size(): number;
    /** Whether a value is better than the one on top and should replace it: the one on top goes before it. */
    isBeaten(value: number): boolean;
    /** The places as they lie in the heap, up to its next change. */
    places(): readonly number[];
    clear(): void;
    push(place: number, value: number): void;
    /** Puts another element in the place of the one on top. */
    replaceTop(place: number, value: number): void;
    /** The places in order, the one that would be on top as the last. Leaves no heap behind, only what `clear` accepts. */
    sortedReverse(): readonly number[];
}
