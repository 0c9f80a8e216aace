/** A 64-bit hash: its upper and lower 32 bits, unsigned. */
export interface Hash64 {
    readonly high: number;
    readonly low: number;
}
/** xxHash64 of bytes with the seed 0 (Y. Collet's XXH64). */
export declare function xxHash64(bytes: Uint8Array): Hash64;
