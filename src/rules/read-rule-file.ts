import type { Problem } from '../diagnostic/diagnostic.ts'
import type { ParserOptions } from '../promql/parse-promql.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { YamlNode } from '../yaml/node.ts'
import type { Dialect, RuleCarrier, RuleFile } from './rule-file.ts'

export interface ReadRuleOptions {
  readonly source: SourceFile
  readonly carrier: RuleCarrier
  readonly dialect: Dialect
  readonly parser: ParserOptions
  /** Names of metrics and labels: any UTF-8, or only the classic characters. */
  readonly nameScheme: 'utf8' | 'legacy'
  /** The file is a Helm, Jinja or ERB template: scalars with a foreign placeholder are left alone. */
  readonly placeholders?: boolean
}

/** Builds the rule model of a YAML node that has `groups:` (or of nothing), with every problem that makes Prometheus refuse the file. */
export function readRuleFile(
  _root: YamlNode | undefined,
  _options: ReadRuleOptions,
): { readonly rules: RuleFile; readonly problems: readonly Problem[] } {
  throw new Error('replaced by the reader')
}
