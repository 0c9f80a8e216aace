import type { Analysis } from '../analysis/analysis.ts';
import type { Confidence } from '../analysis/because.ts';
import type { Exposition } from '../catalogue/exposition/exposition.ts';
import type { CheckId, Fix, Related, Subject } from '../diagnostic/diagnostic.ts';
import type { Severity } from '../diagnostic/severity.ts';
import type { Project } from '../project/project.ts';
import type { Aggregate, Binary, Call, Expr, MatrixSelector, NumberLiteral, Paren, StringLiteral, Subquery, Unary, VectorSelector } from '../promql/ast.ts';
import type { AlertingRule, LabelEntry, PromExpr, RecordingRule, Rule, RuleFile, RuleGroup } from '../rules/rule-file.ts';
import type { SourceFile } from '../text/source-file.ts';
import type { Span } from '../text/span.ts';
/**
 * The `loader` reads files: its errors are Prometheus' verdict and cannot be lowered. `tests` are outcomes of unit tests,
 * which cannot be lowered either. A `proof` is what unit tests prove, or fail to: an opinion of ours.
 */
export type Raiser = 'loader' | 'tests' | 'proof';
/** Facts about a check that need no code: what `list`, `explain`, the docs and the machine formats show. */
export interface CheckMetadata {
    readonly id: CheckId;
    /** One line, no final period. */
    readonly summary: string;
    /** The ceiling: a report may be lower, never higher. */
    readonly severity: Severity;
    /** The version of promproof that brought it. */
    readonly since: string;
    /** In the rule-set `recommended@1`. */
    readonly recommended: boolean;
    /** A rule of the house that only some want: in no rule-set but `all`, on where it is configured. */
    readonly policy?: true;
    /** New: in no dated rule-set yet. */
    readonly preview?: true;
    readonly fixable?: 'safe' | 'unsafe';
    /** Who reports it, where that is no visitor of `lint`; absent: the check's own visitor. */
    readonly raisedBy?: Raiser;
    readonly why: string;
    /** JSON Schema of the options. */
    readonly options?: Readonly<Record<string, unknown>>;
    /** Ids in other tools. */
    readonly equivalents?: Readonly<Record<string, string>>;
}
/** A finding as a check tells it; who reports adds the place. */
export interface Report {
    readonly message: string;
    readonly label?: string;
    readonly why?: string;
    readonly help?: string;
    readonly related?: readonly Related[];
    readonly fix?: Fix;
    /** Lower than the metadata's severity, where the evidence is weaker. */
    readonly severity?: Severity;
    /** How sure it is; absent: `proof`. A `convention` is a warning at most, a `hint` information. */
    readonly confidence?: Confidence;
    readonly subject?: Subject;
    /**
     * Findings of one check with the same cause, such as a text that was copied from alert to alert, are one mistake: where a run
     * has more than five of them, the warnings but the first are information.
     */
    readonly cause?: string;
}
/** Where the walk stands. */
export interface RuleSite {
    readonly file: RuleFile;
    readonly group?: RuleGroup;
    readonly rule?: Rule;
    readonly expr?: PromExpr;
}
/** What a check is given: where to report, and what it is asked to heed. */
export interface CheckContext {
    /** Reports at a span of the file being walked. */
    report(span: Span, report: Report): void;
    /** Reports at a span of an expression's text. */
    reportIn(expr: PromExpr, span: Span, report: Report): void;
    /** Reports in another file (from `Project`). */
    reportAt(file: SourceFile, span: Span, report: Report): void;
    readonly options: Readonly<Record<string, unknown>>;
    /** What is known of expressions, rules and metrics. */
    readonly analysis: Analysis;
    /** The version of Prometheus that the rules are for. */
    readonly target: {
        readonly major: number;
        readonly minor: number;
    };
}
type ExprVisitor<N extends Expr> = (node: N, expr: PromExpr, site: RuleSite) => void;
/** One walk over each document feeds all checks; `Project` runs once at the end. */
export interface Visitor {
    RuleFile?(file: RuleFile): void;
    RuleGroup?(group: RuleGroup, site: RuleSite): void;
    AlertingRule?(rule: AlertingRule, site: RuleSite): void;
    RecordingRule?(rule: RecordingRule, site: RuleSite): void;
    /** Every label and annotation, of groups and rules. */
    Label?(entry: LabelEntry, site: RuleSite & {
        readonly role: 'label' | 'annotation';
    }): void;
    NumberLiteral?: ExprVisitor<NumberLiteral>;
    StringLiteral?: ExprVisitor<StringLiteral>;
    VectorSelector?: ExprVisitor<VectorSelector>;
    MatrixSelector?: ExprVisitor<MatrixSelector>;
    Subquery?: ExprVisitor<Subquery>;
    Call?: ExprVisitor<Call>;
    Aggregate?: ExprVisitor<Aggregate>;
    Unary?: ExprVisitor<Unary>;
    Binary?: ExprVisitor<Binary>;
    Paren?: ExprVisitor<Paren>;
    Project?(project: Project): void;
    /** A file of metrics; what it finds is reported with `reportAt`. */
    Exposition?(file: Exposition): void;
}
/** The code of a check; the facts about it are in `metadata.ts` under the same id. */
export interface Check {
    readonly id: CheckId;
    create(context: CheckContext): Visitor;
}
/** Types a check; does nothing else. */
export declare function defineCheck(check: Check): Check;
export {};
