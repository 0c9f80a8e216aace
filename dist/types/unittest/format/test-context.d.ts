import type { Problem } from '../../diagnostic/diagnostic.ts';
import type { ParsedExpr } from '../../promql/parse-promql.ts';
import type { ParserOptions } from '../../promql/parser-options.ts';
import type { ParsedSeries } from '../../promql/series-notation.ts';
import type { LocatedDuration } from '../../rules/rule-file.ts';
import type { Located } from '../../text/located.ts';
import type { SyntaxProblem } from '../../text/problem.ts';
import type { SourceFile } from '../../text/source-file.ts';
import type { Span } from '../../text/span.ts';
import type { YamlMapping, YamlNode, YamlScalar } from '../../yaml/node.ts';
import type { ExpectedLabel, SourceText } from './test-file.ts';
/** What the readers of one test file share. The schema judges the structure; what it has refused is passed over here. */
export interface TestContext {
    readonly source: SourceFile;
    readonly parser: ParserOptions;
    /** The YAML could not be read to its end: what is missing is not reported. */
    readonly incomplete: boolean;
    /** What promtool refuses when it loads the file. */
    readonly problems: Problem[];
    /** What promtool finds when it runs the tests, whatever the rules are. */
    readonly runtimeProblems: Problem[];
    /** What was parsed, by its text: aliases may repeat a long one very often. */
    readonly expressions: Map<string, ParsedExpr>;
    readonly series: Map<string, ParsedSeries>;
    /** Places whose problems are told. */
    readonly told: Set<string>;
}
/** Reports what keeps promtool from loading the file. */
export declare function report(context: TestContext, span: Span, message: string, help?: string): void;
/** Reports what will fail when the test runs; once for each place, though aliases may use it often. */
export declare function reportRuntime(context: TestContext, { text, map }: SourceText, problems: readonly (SyntaxProblem & {
    readonly help?: string;
})[], what: string): void;
/** What `parse` makes of a text, remembered. */
export declare function remembered<T>(known: Map<string, T>, text: string, parse: (text: string) => T): T;
/** The value of a field; the last where it is written twice. */
export declare function fieldOf(node: YamlNode, name: string): YamlNode | undefined;
/** The items of a list field; nothing where it is absent or no list. */
export declare function itemsOf(node: YamlNode, name: string): readonly YamlNode[];
/** The items that are mappings; a null is one without entries, as to promtool. */
export declare function mappingsOf(node: YamlNode, name: string): readonly YamlMapping[];
/** A scalar field that says something. */
export declare function scalarOf(node: YamlNode, name: string): YamlScalar | undefined;
/** A scalar field as a text with the way back to its characters. */
export declare function textOf(node: YamlNode, name: string): SourceText | undefined;
/** A scalar field as a text with its place. */
export declare function locatedOf(node: YamlNode, name: string): Located<string> | undefined;
/** The texts of a list of scalars; a null is the empty text. */
export declare function locatedItems(node: YamlNode, name: string): readonly Located<string>[];
/** A duration; a wrong one is reported. */
export declare function durationOf(context: TestContext, node: YamlNode, name: string): LocatedDuration | undefined;
/** The entries of a mapping of names to texts. A key that a merge sets too is reported: promtool's YAML reader refuses it in a map. */
export declare function labelsOf(context: TestContext, node: YamlNode, name: string): readonly ExpectedLabel[];
