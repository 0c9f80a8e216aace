import type { Analysis } from '../analysis/analysis.ts';
import { type Knowledge } from '../analysis/knowledge.ts';
import type { Exposition } from '../catalogue/exposition/exposition.ts';
import type { Check } from '../checks/check.ts';
import type { CheckId, Diagnostic, Problem } from '../diagnostic/diagnostic.ts';
import type { Project } from '../project/project.ts';
import type { PromExpr, RuleFile } from '../rules/rule-file.ts';
import type { CheckTimer } from './check-timer.ts';
import { type PathMatcher } from './policy.ts';
import type { Selection } from './selection.ts';
import type { Settings } from './settings.ts';
/** An expression that stands by itself, in a fence of its own. */
export interface LooseExpression {
    /** A rule file without rules, which stands for the document. */
    readonly file: RuleFile;
    readonly expr: PromExpr;
}
/** Everything that a run has read. */
export interface LintInput {
    readonly ruleFiles: readonly RuleFile[];
    readonly expressions: readonly LooseExpression[];
    readonly expositions?: readonly Exposition[];
    readonly projects: readonly Project[];
    /** What the readers found wrong, in files and in the settings. */
    readonly problems: readonly Problem[];
    /** What they found besides, that keeps no file from loading: settings and flags may silence it. */
    readonly findings: readonly Problem[];
    readonly settings: Settings;
    readonly selection: Selection;
    readonly matches: PathMatcher;
    /** What is known of metrics; absent: nothing. */
    readonly knowledge?: Knowledge;
    /** What is known in one file, where that is more. */
    knowledgeFor?(file: RuleFile): Knowledge;
    /** Hears which file is worked on. */
    enter?(path: string): void;
    readonly timer?: CheckTimer;
    /** Paths to report on; absent: all. The others are context. */
    readonly reportOn?: ReadonlySet<string>;
}
/** Ids of the checks with a body that are on in some file: those whose bodies `lint` needs. */
export declare function enabledChecks(input: LintInput): readonly CheckId[];
/** Runs the checks over what was read, each where it is on, decides severities, and sorts. */
export declare function lint(input: LintInput, checks: readonly Check[]): readonly Diagnostic[];
/** Prepares the analysis of what a run has read. */
export declare function analysisOf(input: LintInput): Analysis;
