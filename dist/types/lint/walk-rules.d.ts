import type { RuleSite, Visitor } from '../checks/check.ts';
import type { PromExpr, RuleFile } from '../rules/rule-file.ts';
/** The visitors of several checks, sorted by what they visit, so that one walk feeds all of them. */
export declare class RuleWalk {
    #private;
    /** `enter` hears where the walk stands before handlers run there. */
    constructor(visitors: readonly Visitor[], enter: (site: RuleSite) => void);
    /** Walks a rule file: groups and rules in the order of the file. */
    file(file: RuleFile): void;
    /** Walks an expression that stands by itself. */
    expression(file: RuleFile, expr: PromExpr): void;
}
