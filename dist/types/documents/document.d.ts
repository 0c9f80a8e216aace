import type { Problem } from '../diagnostic/diagnostic.ts';
import type { ScalarMap } from '../text/scalar-map.ts';
import type { SourceFile } from '../text/source-file.ts';
import type { Span } from '../text/span.ts';
import type { YamlComment, YamlNode } from '../yaml/node.ts';
/** What a document is. `unchecked` are kinds that are known and not checked; `unknown` is anything else. */
export type DocumentKind = 'rules' | 'config' | 'tests' | 'alertmanager' | 'file-sd' | 'web-config' | 'promql' | 'metrics' | 'unchecked' | 'unknown';
/** How a document is held by its file. */
export type Carrier = 'file' | 'PrometheusRule' | 'ConfigMap' | 'values' | 'markdown';
/** Whose rules the document itself says that they are (`kind: VMRule`); settings may say otherwise. */
export type DialectHint = 'thanos' | 'mimir' | 'loki' | 'vm';
/** One document found in a file. */
export interface FoundDocument {
    readonly kind: DocumentKind;
    readonly carrier: Carrier;
    readonly source: SourceFile;
    /** Where it stands in the file. */
    readonly span: Span;
    /** The node whose keys are `groups:`, `scrape_configs:`, … (below `spec:` of a resource). Absent for `promql`, broken YAML and an empty document. */
    readonly root?: YamlNode;
    /** The text of a `promql` block without the indentation of its fence, and the way back to the file. */
    readonly promql?: {
        readonly text: string;
        readonly map: ScalarMap;
    };
    /** Comments of the YAML document; resources of one stream document share the same array. */
    readonly comments: readonly YamlComment[];
    /** Why it is what it is, in one short clause, for `list files -v` ("has `groups:` with rules"). */
    readonly reason: string;
    /** Name within the file: the resource's name, the ConfigMap's key, the fence's file name. */
    readonly name?: string;
    readonly dialect?: DialectHint;
    /** Documents of one file with the same number load together. */
    readonly project: number;
    /** The document is a Helm, Jinja or ERB template that is YAML all the same. */
    readonly placeholders: boolean;
}
/** `checked`: documents were found. `skipped`: a template that is not YAML. `ignored`: nothing of Prometheus' in it. */
export type FileStatus = 'checked' | 'skipped' | 'ignored';
/** All that was found in a file. */
export interface FileContents {
    readonly source: SourceFile;
    readonly status: FileStatus;
    /** In order of position. Those of kind `unchecked` are named and not checked. */
    readonly documents: readonly FoundDocument[];
    /** `syntax/yaml`, `syntax/limit`, `syntax/encoding`. */
    readonly problems: readonly Problem[];
    /** Why the file was passed over, where it was skipped or ignored. */
    readonly skipped?: string;
    /** Things worth telling that are not findings. */
    readonly notices: readonly string[];
}
