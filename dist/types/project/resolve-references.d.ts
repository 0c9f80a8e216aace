import type { FileHost } from '../text/file-host.ts';
import type { Located } from '../text/located.ts';
/** The files that a pattern of `rule_files:` names. */
export interface ResolvedReference {
    readonly pattern: Located<string>;
    /** Relative to the root, sorted by code unit. */
    readonly paths: readonly string[];
    /** Why there are none: the pattern is one that Prometheus refuses, or nothing matches it. */
    readonly problem?: 'invalid' | 'unmatched' | 'ambiguous';
}
/** How patterns are read: prometheus.yml allows `*` in the last part of a path only, unit tests anywhere. */
export type ReferenceRules = 'config' | 'tests';
/** Resolves the patterns that a file has in `rule_files:`, relative to its folder. Absolute paths of containers are looked for below the root. */
export declare function resolveReferences(patterns: readonly Located<string>[], from: string, host: FileHost, rules: ReferenceRules): readonly ResolvedReference[];
