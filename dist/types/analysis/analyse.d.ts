import type { RuleFile } from '../rules/rule-file.ts';
import type { Analysis } from './analysis.ts';
import type { Knowledge } from './knowledge.ts';
/** What is analysed. */
export interface AnalysisInput {
    readonly ruleFiles: readonly RuleFile[];
    /** Sets of files that one server loads. */
    readonly together: readonly (readonly RuleFile[])[];
    readonly knowledge: Knowledge;
    /** What is known in one file; absent: the same in all. */
    knowledgeFor?(file: RuleFile): Knowledge;
}
/** Prepares the analysis of some rules; each thing is derived when it is first asked for. */
export declare function analyse(input: AnalysisInput): Analysis;
