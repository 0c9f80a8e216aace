/** The greater of two floats as in Go: NaN where one of them is NaN, but +Inf beats NaN. */
export declare function greaterOf(a: number, b: number): number;
/** The lesser of two floats as in Go: NaN where one of them is NaN, but -Inf beats NaN. */
export declare function lesserOf(a: number, b: number): number;
