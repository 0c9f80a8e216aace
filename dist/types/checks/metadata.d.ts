import type { CheckMetadata } from './check.ts';
/**
 * The facts about every check, in the order of clearest output: what keeps a file from loading comes first. Bodies are
 * loaded on demand through `registry.ts`. Ids are never reused.
 */
export declare const metadata: readonly CheckMetadata[];
/** The metadata of a check, by its id. */
export declare function metadataOf(id: string): CheckMetadata | undefined;
