import type { PromExpr, RecordingRule, Rule, RuleFile } from '../rules/rule-file.ts';
import type { ExprFacts, Facts } from './facts.ts';
import type { Knowledge } from './knowledge.ts';
/** The rules that one file's expressions can read: those that load with it, and where those record nothing of a name, all others of the run. */
export interface RuleScope {
    /** All recording rules that record a name, in the order of the files. */
    definitions(name: string): readonly RecordingRule[];
    /** All names that are recorded. */
    readonly recorded: ReadonlySet<string>;
    /** All names of alerts. */
    readonly alerts: ReadonlySet<string>;
    readonly ruleFiles: readonly RuleFile[];
}
/** What a run derives of the expressions that it has read. Everything is derived when it is first asked for. */
export interface Analysis {
    readonly knowledge: Knowledge;
    /** What is known of metrics in a file: that, and what its own comments say. */
    knowledgeFor(file: RuleFile): Knowledge;
    /** The facts of the nodes of an expression, of a rule or standing by itself; undefined where it did not parse. */
    expression(file: RuleFile, expr: PromExpr): ExprFacts | undefined;
    /** What is known of the series that a rule gives: its expression's result with the labels that the rule sets. */
    result(rule: Rule): Facts;
    /** What a file's expressions can read. */
    scope(file: RuleFile): RuleScope;
    /** Another text in the scope of a file, such as the argument of `query` in a template: its facts, undefined where it does not parse. */
    text(file: RuleFile, text: string): ExprFacts | undefined;
}
