/**
 * How many eighths of a full turn (π/4 each, rounded up to an even count, modulo 8) a finite angle of at least 0
 * in radians holds. What is left over, -π/4 to π/4, is then {@link angleRemainder}. Cody and Waite's three-part π/4
 * serves below 2^29, Payne and Hanek's reduction above, with the roundings of Go's `math.Sin`.
 */
export declare function reduceAngle(x: number): number;
/** What the last {@link reduceAngle} left of its angle, in radians. */
export declare function angleRemainder(): number;
