import type { Problem } from '../../diagnostic/diagnostic.ts';
import type { ParserOptions } from '../../promql/parser-options.ts';
import type { SourceFile } from '../../text/source-file.ts';
import type { YamlNode } from '../../yaml/node.ts';
import type { TestFile } from './test-file.ts';
/** How a test file is read. */
export interface ReadTestOptions {
    readonly source: SourceFile;
    readonly parser: ParserOptions;
    /** The YAML could not be read to its end: what is missing is not reported. */
    readonly incomplete?: boolean;
    /** The file is a Helm, Jinja or ERB template: scalars with a foreign placeholder are left alone. */
    readonly placeholders?: boolean;
}
/** The tests, what keeps promtool from loading them, and what fails whenever they run. */
export interface ReadTests {
    readonly tests: TestFile;
    /** What promtool refuses when it loads the file. */
    readonly problems: readonly Problem[];
    /** What fails whenever promtool runs the tests: broken expressions and series. */
    readonly runtimeProblems: readonly Problem[];
}
/** Builds the model of a unit-test file, with every problem that makes promtool 3.14 refuse it. */
export declare function readTestFile(root: YamlNode | undefined, options: ReadTestOptions): ReadTests;
