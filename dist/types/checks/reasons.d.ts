import { type Because, type Place } from '../analysis/because.ts';
import type { Related } from '../diagnostic/diagnostic.ts';
/** The places that a chain of reasons names, for `related`; those inside `own` are left out, as a finding points there itself. */
export declare function relatedReasons(because: Because | undefined, own?: Place): readonly Related[];
/** A chain of reasons as one clause: `a, because b, because c`. */
export declare function reasonText(because: Because): string;
