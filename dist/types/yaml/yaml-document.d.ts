import type { Problem } from '../diagnostic/diagnostic.ts';
import type { ScalarMap } from '../text/scalar-map.ts';
import type { SourceFile } from '../text/source-file.ts';
import type { Span } from '../text/span.ts';
import type { YamlComment, YamlNode } from './node.ts';
/** The Go reader whose dialect decides verdicts: Prometheus reads rule files with v3, configuration and unit tests with v2. */
export type GoYaml = 'v2' | 'v3';
/** What a document may grow to before reading stops with `syntax/limit`. */
export interface YamlLimits {
    /** Nodes that aliases may expand to. */
    readonly aliasNodes: number;
    readonly depth: number;
}
/** How YAML is read; limits have defaults. */
export interface YamlOptions {
    readonly goYaml: GoYaml;
    readonly limits?: YamlLimits;
}
/** Where a YAML text stands in a file: the text itself, and the way back to the file's offsets. */
export interface EmbeddedText {
    readonly source: SourceFile;
    readonly text: string;
    /** Absent: the text is the file's text. */
    readonly map?: ScalarMap;
}
/** One document of a YAML stream; all spans are offsets in the file. */
export interface YamlDocument {
    /** Absent for an empty document. */
    readonly root?: YamlNode;
    readonly span: Span;
    /** The `---` that opens it, where written. */
    readonly marker?: Span;
    readonly comments: readonly YamlComment[];
    /** `syntax/yaml` and `syntax/limit`. */
    readonly problems: readonly Problem[];
    /** Of the first document: what go-yaml says where it refuses the syntax, with its own line numbers (often not the true ones). */
    readonly goMessage?: string;
}
