import type { Problem, Related, Subject } from '../diagnostic/diagnostic.ts'
import type { ParserOptions } from '../promql/parse-promql.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'
import type { YamlNode } from '../yaml/node.ts'
import type { Dialect, RuleCarrier } from './rule-file.ts'

export interface ReadRuleOptions {
  readonly source: SourceFile
  readonly carrier: RuleCarrier
  readonly dialect: Dialect
  readonly parser: ParserOptions
  /** Names of metrics and labels: any UTF-8, or only the classic characters. */
  readonly nameScheme: 'utf8' | 'legacy'
  /** The file is a Helm, Jinja or ERB template: scalars with a foreign placeholder are left alone. */
  readonly placeholders?: boolean
  /** The YAML could not be read to its end: what is missing is not reported. */
  readonly incomplete?: boolean
}

/** The loader checks that the reader of rules reports under. */
export type RuleCheck =
  | 'syntax/schema'
  | 'syntax/name'
  | 'syntax/duplicate-group'
  | 'syntax/promql'
  | 'syntax/template'

export type ProblemDetails = Partial<
  Pick<Problem, 'label' | 'help' | 'fix' | 'subject'> & { readonly related: readonly Related[] }
>

/** What the readers of one file share: the options, and where problems go. */
export class RuleContext {
  readonly options: ReadRuleOptions
  /** What the rule or group being read is called; problems carry it. */
  subject: Subject | undefined
  readonly #problems: Problem[] = []
  readonly #seen = new Set<string>()

  constructor(options: ReadRuleOptions) {
    this.options = options
  }

  /** A problem that was reported at the same place with the same words (through an alias) is reported once. */
  report(check: RuleCheck, span: Span, message: string, details: ProblemDetails = {}): void {
    const key = `${span.start} ${span.end} ${message}`
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    const { subject } = this
    this.#problems.push({
      check,
      file: this.options.source,
      span,
      message,
      ...(subject ? { subject } : {}),
      ...details,
    })
  }

  /** Reports at a node; where an alias stands for it, at the alias, with the node as second place. */
  reportNode(
    check: RuleCheck,
    node: YamlNode,
    message: string,
    details: ProblemDetails = {},
  ): void {
    const { aliasSpan, span } = node
    if (!aliasSpan) this.report(check, span, message, details)
    else this.report(check, aliasSpan, message, { related: this.related(span, 'here'), ...details })
  }

  /** Reports what is missing. */
  reportMissing(check: RuleCheck, span: Span, message: string, help: string): void {
    if (!this.options.incomplete) this.report(check, span, message, { help })
  }

  /** A second place in the same file. */
  related(span: Span, label: string): readonly Related[] {
    return [{ file: this.options.source, span, label }]
  }

  /** All problems, by position. */
  finish(): readonly Problem[] {
    return this.#problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  }
}
