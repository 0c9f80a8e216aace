/**
 * `e^x` as Go's `math.Exp` computes it on amd64 processors with fused multiply-add: N. Shibata's method (2010) of
 * a short Taylor series at a sixteenth of the reduced argument, squared four times as `e^r - 1`. It is infinite from
 * the first argument on whose power of two rounds to 1024, about 709.436, before e^x is out of range.
 */
export declare function goExp(x: number): number;
