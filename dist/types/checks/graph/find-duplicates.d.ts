import type { Severity } from '../../diagnostic/severity.ts';
import type { Project } from '../../project/project.ts';
import type { Rule } from '../../rules/rule-file.ts';
/** A rule that repeats an earlier one of its project. */
export interface Duplicate {
    readonly rule: Rule;
    readonly earlier: Rule;
    /** The expressions are the same but for white space. */
    readonly same: boolean;
    readonly severity: Severity;
}
/**
 * Rules of one kind that have the name and the labels of an earlier rule among files that load together. A warning where
 * the expressions are equal, or return series of the same labels for some data; what a Markdown document says again in
 * another fence is told, no more.
 */
export declare function findDuplicates(project: Project, kind: Rule['kind']): readonly Duplicate[];
