/** `2^x` as Go's `math.Exp2`: the argument's fraction times ln 2 in two parts, then fdlibm's rational form of e^r. */
export declare function goExp2(x: number): number;
