import type { Problem } from '../diagnostic/diagnostic.ts';
import type { FileContents, FoundDocument } from '../documents/document.ts';
import type { RuleFile } from '../rules/rule-file.ts';
import type { LooseExpression } from './lint.ts';
import type { PathMatcher } from './policy.ts';
import type { Settings } from './settings.ts';
/** A rule file with the document that it was read from. */
export interface ReadDocument {
    readonly document: FoundDocument;
    readonly rules: RuleFile;
}
/** What was read of one file. */
export interface ReadRules {
    readonly documents: readonly ReadDocument[];
    readonly expressions: readonly LooseExpression[];
    /** What keeps a file from loading. */
    readonly problems: readonly Problem[];
    /** What loads, and fails whenever it runs: broken expressions and series of unit tests. */
    readonly findings: readonly Problem[];
}
/** Reads the rules, the unit tests and the loose expressions of a file's documents, as the settings say for its path. */
export declare function readRules(contents: FileContents, settings: Settings, matches: PathMatcher): ReadRules;
