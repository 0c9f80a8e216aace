import type { Problem, Related, Subject } from '../diagnostic/diagnostic.ts';
import { type ParsedExpr } from '../promql/parse-promql.ts';
import type { ParserOptions } from '../promql/parser-options.ts';
import type { ParsedTemplate } from '../template/template.ts';
import type { SyntaxProblem } from '../text/problem.ts';
import type { ScalarMap } from '../text/scalar-map.ts';
import type { SourceFile } from '../text/source-file.ts';
import type { Span } from '../text/span.ts';
import type { YamlNode, YamlScalar } from '../yaml/node.ts';
import type { Dialect, RuleCarrier } from './rule-file.ts';
/** How rules are read. */
export interface ReadRuleOptions {
    readonly source: SourceFile;
    readonly carrier: RuleCarrier;
    readonly dialect: Dialect;
    /** Its target is the version whose fields may be used. */
    readonly parser: ParserOptions;
    /** Names of metrics and labels: any UTF-8, or only the classic characters. */
    readonly nameScheme: 'utf8' | 'legacy';
    /** The file is a Helm, Jinja or ERB template: scalars with a foreign placeholder are left alone. */
    readonly placeholders?: boolean;
    /** The YAML could not be read to its end: what is missing is not reported. */
    readonly incomplete?: boolean;
}
/** The loader checks that the reader of rules reports under. */
export type RuleCheck = 'syntax/schema' | 'syntax/name' | 'syntax/duplicate-group' | 'syntax/promql' | 'syntax/template';
/** What a problem may tell besides its message. */
export type ProblemDetails = Partial<Pick<Problem, 'label' | 'help' | 'fix' | 'subject'> & {
    readonly related: readonly Related[];
}>;
/** A problem that may say what to do about it. */
type HelpfulProblem = SyntaxProblem & {
    readonly help?: string;
};
/** What the readers of one file share: the options, and where problems go. */
export declare class RuleContext {
    #private;
    readonly options: ReadRuleOptions;
    /** What the rule or group being read is called; problems carry it. */
    subject: Subject | undefined;
    constructor(options: ReadRuleOptions);
    /** Parses an expression; one that many aliases repeat is parsed once. */
    expression(text: string, map: ScalarMap): ParsedExpr;
    /** Parses a template; one that many aliases repeat is parsed once. */
    template(text: string, map: ScalarMap): ParsedTemplate;
    /**
     * Reports the problems of a text in a language of its own, each at its characters. A text that is read again through an
     * alias further out has told them; at an alias of its own it tells the first, with the characters as second place.
     */
    reportEmbedded(check: RuleCheck, { map, aliasSpan, broken }: YamlScalar, problems: readonly HelpfulProblem[], what: string): void;
    /** A problem that was reported at the same place with the same words (through an alias) is reported once. */
    report(check: RuleCheck, span: Span, message: string, details?: ProblemDetails): void;
    /**
     * Reports at a node; where an alias stands for it, at the alias, with the node as second place. Nothing is said of a
     * node that an error of YAML has cut short.
     */
    reportNode(check: RuleCheck, node: YamlNode, message: string, details?: ProblemDetails): void;
    /** Reports what is missing in a node, unless an error of YAML may have hidden it. */
    reportMissing(check: RuleCheck, node: YamlNode, span: Span, message: string, help: string): void;
    /** A second place in the same file. */
    related(span: Span, label: string): readonly Related[];
    /** All problems, by position. */
    finish(): readonly Problem[];
}
export {};
