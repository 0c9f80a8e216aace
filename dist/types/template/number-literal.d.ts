import type { NumberValue } from './template.ts';
/** What a numeric constant means, or what Go says against it. */
export type NumberResult = NumberValue | {
    readonly error: string;
};
/** Reads a number, a complex number or a character constant, as the lexer cut it out. */
export declare function readNumber(written: string, type: 'number' | 'complex' | 'character'): NumberResult;
/** A float in Go's syntax; undefined where it is malformed, infinite where it is too large. */
export declare function parseGoFloat(written: string): number | undefined;
