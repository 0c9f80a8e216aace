import type { ScannerState } from './scanner-state.ts';
import type { Token } from './token.ts';
/** Scans a plain scalar, over as many lines as it has. */
export declare function scanPlain(scanner: ScannerState): Token | undefined;
/** Scans a single- or double-quoted scalar. */
export declare function scanQuoted(scanner: ScannerState): Token | undefined;
/** Scans a literal or folded block scalar with its header. */
export declare function scanBlockScalar(scanner: ScannerState): Token | undefined;
