import type { Exposition } from '../catalogue/exposition/exposition.ts';
import type { OverlayEntry } from '../catalogue/overlay.ts';
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
    /** Files of metrics. */
    readonly expositions: readonly Exposition[];
    /** What keeps a file from loading. */
    readonly problems: readonly Problem[];
    /** What comments in the file say of metrics. */
    readonly metrics: readonly OverlayEntry[];
    /** What loads, and fails whenever it runs: broken expressions and series of unit tests. */
    readonly findings: readonly Problem[];
}
/** Reads the rules, the unit tests and the loose expressions of a file's documents, as the settings say for its path. */
export declare function readRules(contents: FileContents, settings: Settings, matches: PathMatcher): ReadRules;
