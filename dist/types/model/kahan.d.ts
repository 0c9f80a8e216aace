/**
 * The compensation after `increment` is added to `sum`, in Neumaier's variant of Kahan's summation as Prometheus has
 * it: what the rounded `sum + increment` lost is added to `compensation`; an infinite sum sets it to 0. For columns:
 * take the compensation first, then add to the sum. The result of a summation is `sum + compensation`.
 */
export declare function kahanCompensation(sum: number, increment: number, compensation: number): number;
/** One running sum with its compensation; nothing is allocated as it grows. */
export declare class KahanSum {
    sum: number;
    compensation: number;
    constructor(sum?: number, compensation?: number);
    /** Adds a number. */
    add(increment: number): void;
    /** The sum with what rounding lost. */
    get total(): number;
}
