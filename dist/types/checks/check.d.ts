import type { Analysis } from '../analysis/analysis.ts';
import type { Confidence } from '../analysis/because.ts';
import type { Exposition } from '../catalogue/exposition/exposition.ts';
import type { AlertmanagerConfig } from '../config/alertmanager/alertmanager-config.ts';
import type { ConfigCarrier, PrometheusConfig, ScrapeJob } from '../config/prometheus/prometheus-config.ts';
import type { StructValue } from '../config/shape/shape.ts';
import type { CheckId, Fix, Related, Subject } from '../diagnostic/diagnostic.ts';
import type { Severity } from '../diagnostic/severity.ts';
import type { NamedFile } from '../project/named-files.ts';
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
    /** What one decision would mend, such as the type of a metric: of a check's warnings with the same cause the first stays one. */
    readonly cause?: string;
    /** What is copied from rule to rule, such as a phrase: of more than two warnings with the same habit the first stays one. */
    readonly habit?: string;
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
    /** The configurations that load a rule file; none where it is not known. What one of them allows is not wrong. */
    configsOf(file: RuleFile): readonly PrometheusConfig[];
    /** The version of Prometheus that the rules are for. */
    readonly target: {
        readonly major: number;
        readonly minor: number;
    };
}
type ExprVisitor<N extends Expr> = (node: N, expr: PromExpr, site: RuleSite) => void;
/** What there is around a configuration of Alertmanager. */
export interface AlertmanagerSite {
    /** Those whose alerts it may get. */
    readonly ruleFiles: readonly RuleFile[];
    /** The other configurations of the same Markdown document, each of which may show a part only. */
    readonly beside: readonly AlertmanagerConfig[];
}
/** The fields of a configuration as they are written. */
export interface ConfigSection {
    readonly kind: 'config' | 'alertmanager' | 'web-config';
    readonly source: SourceFile;
    readonly carrier: ConfigCarrier;
    readonly value: StructValue;
}
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
    PrometheusConfig?(config: PrometheusConfig): void;
    /** Every job of a configuration, those of its `scrape_config_files` included. */
    ScrapeJob?(job: ScrapeJob, config: PrometheusConfig): void;
    /** Every configuration of Alertmanager; what it finds is reported with `reportAt`. */
    AlertmanagerConfig?(config: AlertmanagerConfig, site: AlertmanagerSite): void;
    /** Every configuration of a server as it is written, each file by itself; what it finds is reported with `reportAt`. */
    ConfigSection?(section: ConfigSection): void;
    /** Every file or pattern of files that a configuration names; what it finds is reported with `reportAt`. */
    NamedFile?(file: NamedFile): void;
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
