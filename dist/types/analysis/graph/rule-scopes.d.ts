import type { RuleFile } from '../../rules/rule-file.ts';
import type { RuleScope } from '../analysis.ts';
/** Which rule files the expressions of each file can read. */
export declare class RuleScopes {
    #private;
    /**
     * `files`: all rule files of the run; `together`: sets of files that one server loads. A Markdown document is a world of its
     * own; of all other files it is assumed that some server may load them together.
     */
    constructor(files: readonly RuleFile[], together: readonly (readonly RuleFile[])[]);
    /** What a file's expressions can read. */
    of(file: RuleFile): RuleScope;
}
