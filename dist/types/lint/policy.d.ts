import type { CheckId } from '../diagnostic/diagnostic.ts';
import { type Severity } from '../diagnostic/severity.ts';
import { type Selection } from './selection.ts';
import type { Settings } from './settings.ts';
/** Tells whether a path, relative to the root, matches one of the globs. */
export type PathMatcher = (globs: readonly string[], path: string) => boolean;
/** What settings and flags say about the checks in one file. */
export interface FilePolicy {
    enabled(id: CheckId): boolean;
    /**
     * The severity of a finding that was reported with `reported`; undefined where the check is off. An error of the loader
     * stays one, whatever the settings say, unless the file `loads`; so does a test that fails.
     */
    severity(id: CheckId, reported: Severity | undefined, loads?: boolean): Severity | undefined;
    options(id: CheckId): Readonly<Record<string, unknown>>;
}
/** What settings say about checks. */
export type CheckSettings = Pick<Settings, 'checks' | 'ruleSet'>;
/** Resolves settings and selection, once for each set of settings that applies to some file. */
export declare class Policies {
    #private;
    constructor(settings: CheckSettings, selection: Selection, matches: PathMatcher);
    /** The policy for a path; files to which the same settings apply share one object. */
    of(path: string): FilePolicy;
}
