import type { Analysis } from '../analysis/analysis.ts';
import type { Knowledge } from '../analysis/knowledge.ts';
import type { Check } from '../checks/check.ts';
import type { Diagnostic, Problem } from '../diagnostic/diagnostic.ts';
import type { FileContents } from '../documents/document.ts';
import type { RuleFile } from '../rules/rule-file.ts';
import type { FileHost } from '../text/file-host.ts';
import type { SourceFile } from '../text/source-file.ts';
import type { CheckTimer } from './check-timer.ts';
import type { PathMatcher } from './policy.ts';
import type { Selection } from './selection.ts';
import type { Settings } from './settings.ts';
/** What a run works on: files that were opened, and what holds for them. */
export interface LintRequest {
    readonly contents: readonly FileContents[];
    /** Found before the files were opened: in the settings, or in bytes that are no text. */
    readonly problems: readonly Problem[];
    readonly settings: Settings;
    readonly selection: Selection;
    readonly matches: PathMatcher;
    /** Files of metrics that say which there are. */
    readonly catalogue?: readonly SourceFile[];
    /** What is known of metrics apart from what settings and comments say; absent: what files and common exporters say. */
    readonly knowledge?: Knowledge;
    readonly reportOn?: ReadonlySet<string>;
    /** Reaches the files that configurations name; absent: only documents of one file load together. */
    readonly host?: FileHost;
    /** Hears which file is worked on. */
    enter?(path: string): void;
    /** Measures the checks. */
    readonly timer?: CheckTimer;
    /** All files load together. */
    readonly together?: boolean;
}
/** A run that has read its files, and waits for the bodies of its checks. */
export interface PreparedLint {
    /** Ids of the checks whose bodies it needs. */
    readonly needs: readonly string[];
    /** Rules read. */
    readonly rules: number;
    /** Checks that are on, those of the loader included. */
    readonly checks: number;
    readonly ruleFiles: readonly RuleFile[];
    /** What the checks would be told, for commands that show it. */
    analyse(): Analysis;
    run(checks: readonly Check[]): readonly Diagnostic[];
}
/** Reads the rules of all files and forms the projects. */
export declare function prepareLint(request: LintRequest): PreparedLint;
