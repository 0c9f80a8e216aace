import type { Problem } from '../diagnostic/diagnostic.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'
import type { YamlComment, YamlNode } from '../yaml/node.ts'

/** What a document is. `unchecked` are kinds that are known and not checked; `unknown` is anything else. */
export type DocumentKind =
  | 'rules'
  | 'config'
  | 'tests'
  | 'alertmanager'
  | 'file-sd'
  | 'promql'
  | 'unchecked'
  | 'unknown'

/** How a document is held by its file. */
export type Carrier = 'file' | 'PrometheusRule' | 'ConfigMap' | 'values' | 'markdown'

/** One document found in a file. */
export interface FoundDocument {
  readonly kind: DocumentKind
  readonly carrier: Carrier
  readonly source: SourceFile
  /** Where it stands in the file. */
  readonly span: Span
  /** The node whose keys are `groups:`, `scrape_configs:`, … (below `spec:` of a resource). Absent for `promql` and broken YAML. */
  readonly root?: YamlNode
  /** The expression text of a `promql` block is `source.text` at `span`. */
  readonly comments: readonly YamlComment[]
  /** Why it is what it is, in one short clause, for `list files -v` ("has `groups:` with rules"). */
  readonly reason: string
  /** Name within the file: the resource's name, the ConfigMap's key, the fence's file name. */
  readonly name?: string
  /** Documents of one file with the same number load together. */
  readonly project: number
  /** The document is a Helm, Jinja or ERB template that is YAML all the same. */
  readonly placeholders: boolean
}

/** All that was found in a file. */
export interface FileContents {
  readonly source: SourceFile
  readonly documents: readonly FoundDocument[]
  /** `syntax/yaml`, `syntax/limit`, `syntax/encoding`. */
  readonly problems: readonly Problem[]
  /** The file was passed over, and why (a template that is not YAML; YAML that is no Prometheus file). */
  readonly skipped?: string
  /** Things worth telling that are not findings. */
  readonly notices: readonly string[]
}
