import type { Diagnostic } from './diagnostic.ts';
/**
 * Names each finding by what it is about: check, path, subject and the text it points at, without line numbers, so that
 * it stays the same while other lines move. Repeats of one name are told apart by their ordinal. The result is parallel
 * to the input, which must be sorted.
 */
export declare function fingerprints(diagnostics: readonly Diagnostic[]): readonly string[];
/** The name of a finding without its ordinal: equal findings share it. */
export declare function identityHash(diagnostic: Diagnostic): string;
/** 128 bits in hexadecimal: four lanes of FNV-1a over the UTF-16 units, mixed at the end. Not for secrets. */
export declare function hash128(text: string): string;
