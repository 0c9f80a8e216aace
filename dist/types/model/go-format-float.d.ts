/** The formats of Go's `strconv.FormatFloat`. */
export type FloatVerb = 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'x' | 'X' | 'b';
/**
 * A number as Go's `strconv.FormatFloat(value, verb, precision, 64)` writes it: the exact binary value rounded half
 * to even. `precision` counts the digits behind the point, of `g` and `G` all digits; -1 asks for the shortest that
 * read back as the same number.
 */
export declare function formatFloatGo(value: number, verb: FloatVerb, precision: number): string;
