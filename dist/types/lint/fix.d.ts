import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { type SourceFile } from '../text/source-file.ts';
/** A file's text after some of its findings were fixed. */
export interface Fixed {
    readonly text: string;
    readonly applied: readonly Diagnostic[];
}
/** Applies the fixes of one file's findings. A fix is applied whole or, where it would overlap an earlier one, not at all. */
export declare function applyFixes(file: SourceFile, diagnostics: readonly Diagnostic[], { unsafe }: {
    readonly unsafe: boolean;
}): Fixed;
/**
 * Fixes, lints again and goes on until nothing is left to fix, so that fixing the result once more changes nothing.
 * `relint` gives the findings of the file with a new text.
 */
export declare function fixUntilStable(file: SourceFile, relint: (file: SourceFile) => Promise<readonly Diagnostic[]>, options: {
    readonly unsafe: boolean;
}): Promise<Fixed>;
