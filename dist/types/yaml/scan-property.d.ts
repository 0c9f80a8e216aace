import type { ScannerState } from './scanner-state.ts';
import type { Token } from './token.ts';
/** Scans `&anchor` or `*alias`. */
export declare function scanAnchor(scanner: ScannerState): Token | undefined;
/** Scans `!tag`, `!!tag`, `!handle!tag` or `!<uri>`. */
export declare function scanTag(scanner: ScannerState): Token | undefined;
/** Scans a `%YAML` or `%TAG` directive with its line. */
export declare function scanDirective(scanner: ScannerState): Token | undefined;
