/** Where a number or duration ends, and what it is. `bad` ends behind what Prometheus quotes in its error. */
export interface ScannedNumber {
    readonly kind: 'number' | 'duration' | 'bad';
    readonly end: number;
}
/**
 * Reads the longest number or duration at an offset, as Prometheus' lexer does: the checks are loose, and what slips
 * through (`0.5.5`, `5_m`) is refused when its value is computed.
 */
export declare function scanNumber(text: string, start: number): ScannedNumber;
