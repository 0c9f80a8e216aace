/** The upper 32 bits of a float64, signed: sign, exponent and the first 20 bits of the mantissa. */
export declare function highWord(x: number): number;
/** The same float64 with other upper 32 bits. */
export declare function withHighWord(x: number, high: number): number;
/** `2^exponent` for an integer from -1074 to 1023; read from a table. */
export declare function powerOfTwo(exponent: number): number;
