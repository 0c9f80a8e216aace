import type { RuleScope } from '../analysis.ts';
import { type NearRecord } from './near-record.ts';
/** Names with a colon that the rules of a scope read and none of them records. */
export declare class UndefinedRecords {
    #private;
    constructor(scope: RuleScope);
    /** Whether a name looks recorded, and no rule records it. */
    has(name: string): boolean;
    /** A recorded name near it, unless only a rule that reads the name gives that. */
    near(name: string): NearRecord | undefined;
    /**
     * Whether the rules look as if they should record it themselves: they record names of its level, or it is one of few
     * strangers among them. Where many names of a level come from nowhere, another set of rules gives them.
     */
    isExpected(name: string): boolean;
}
/** The undefined names of a scope, sought once for all files that share it. */
export declare function undefinedRecords(scope: RuleScope): UndefinedRecords;
