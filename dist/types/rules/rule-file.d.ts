import type { Expr, ValueType } from '../promql/ast.ts';
import type { ParsedTemplate } from '../template/template.ts';
import type { Located } from '../text/located.ts';
import type { SyntaxProblem } from '../text/problem.ts';
import type { ScalarMap } from '../text/scalar-map.ts';
import type { SourceFile } from '../text/source-file.ts';
import type { Span } from '../text/span.ts';
import type { ScalarType } from '../yaml/node.ts';
/** Whose rules they are: fields and expressions that only the dialect knows are accepted. */
export type Dialect = 'prometheus' | 'thanos' | 'mimir' | 'loki' | 'vm';
/** A text that is not read: of another language, filled in by another tool, or cut short by an error of YAML. */
export type Unparsed = 'dialect' | 'placeholder' | 'broken';
/** An expression in a rule. Spans of its nodes count in `text`; `map` leads to the file. */
export interface PromExpr {
    readonly text: string;
    /** In the file. */
    readonly span: Span;
    readonly map: ScalarMap;
    /** Absent where the text has a syntax error, or is not PromQL (a foreign dialect or placeholder). */
    readonly ast?: Expr;
    readonly type?: ValueType;
    readonly errors: readonly SyntaxProblem[];
    /** Spans of comments, in `text`. */
    readonly comments: readonly Span[];
    /** Why the text was not parsed. */
    readonly unparsed?: Unparsed;
}
/** What kind of scalar the YAML reader saw; a value that is not a string is converted by Prometheus, and refused by some. */
export type YamlScalarType = ScalarType;
/** A label or annotation. In alerting rules the value is a template. */
export interface LabelEntry {
    readonly name: Located<string>;
    readonly value: TextValue;
    readonly span: Span;
}
/** The text of a label or annotation, with the way back to its characters. */
export interface TextValue {
    readonly text: string;
    readonly span: Span;
    readonly map: ScalarMap;
    readonly yamlType: YamlScalarType;
    /** In the labels and annotations of alerts. */
    readonly template?: ParsedTemplate;
    readonly unparsed?: Unparsed;
}
/** A duration in milliseconds, with its place. */
export type LocatedDuration = Located<number>;
interface RuleBase {
    readonly name: Located<string>;
    readonly expr: PromExpr;
    readonly labels: readonly LabelEntry[];
    readonly group: RuleGroup;
    /** The whole mapping of the rule. */
    readonly span: Span;
    /** The key `alert` or `record`. */
    readonly keySpan: Span;
    /** An error of YAML stands in the rule: it may have more fields and labels than could be read. */
    readonly broken?: boolean;
}
/** A rule with `alert:`. */
export interface AlertingRule extends RuleBase {
    readonly kind: 'AlertingRule';
    readonly for?: LocatedDuration;
    readonly keepFiringFor?: LocatedDuration;
    readonly annotations: readonly LabelEntry[];
}
/** A rule with `record:`. */
export interface RecordingRule extends RuleBase {
    readonly kind: 'RecordingRule';
}
/** What stands in `rules:`. */
export type Rule = AlertingRule | RecordingRule;
/** What stands in `groups:`; its rules are evaluated one after the other. */
export interface RuleGroup {
    readonly kind: 'RuleGroup';
    readonly name: Located<string>;
    readonly interval?: LocatedDuration;
    readonly queryOffset?: LocatedDuration;
    readonly limit?: Located<number>;
    readonly labels: readonly LabelEntry[];
    readonly rules: readonly Rule[];
    readonly file: RuleFile;
    readonly span: Span;
}
/** Where the rules stand: a file of their own, or a Kubernetes resource. */
export type RuleCarrier = 'file' | 'PrometheusRule' | 'ConfigMap' | 'values' | 'markdown';
/** All that Prometheus would read of one rule file. */
export interface RuleFile {
    readonly kind: 'RuleFile';
    readonly source: SourceFile;
    readonly carrier: RuleCarrier;
    readonly dialect: Dialect;
    readonly groups: readonly RuleGroup[];
    /** The document within the source. */
    readonly span: Span;
}
export {};
