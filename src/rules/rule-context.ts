import type { Problem, Related, Subject } from '../diagnostic/diagnostic.ts'
import { type ParsedExpr, parsePromql } from '../promql/parse-promql.ts'
import type { ParserOptions } from '../promql/parser-options.ts'
import { parseTemplate } from '../template/parse-template.ts'
import type { ParsedTemplate } from '../template/template.ts'
import type { SyntaxProblem } from '../text/problem.ts'
import type { ScalarMap } from '../text/scalar-map.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'
import type { YamlNode, YamlScalar } from '../yaml/node.ts'
import type { Dialect, RuleCarrier } from './rule-file.ts'

/** How rules are read. */
export interface ReadRuleOptions {
  readonly source: SourceFile
  readonly carrier: RuleCarrier
  readonly dialect: Dialect
  /** Its target is the version whose fields may be used. */
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

/** What a problem may tell besides its message. */
export type ProblemDetails = Partial<
  Pick<Problem, 'label' | 'help' | 'fix' | 'subject'> & { readonly related: readonly Related[] }
>

/** A problem that may say what to do about it. */
type HelpfulProblem = SyntaxProblem & { readonly help?: string }

function helpOf({ help }: HelpfulProblem): ProblemDetails {
  return help === undefined ? {} : { help }
}

/** What the readers of one file share: the options, and where problems go. */
export class RuleContext {
  readonly options: ReadRuleOptions
  /** What the rule or group being read is called; problems carry it. */
  subject: Subject | undefined
  readonly #problems: Problem[] = []
  readonly #seen = new Set<string>()
  readonly #told = new Set<ScalarMap>()
  readonly #expressions = new Map<ScalarMap, ParsedExpr>()
  readonly #templates = new Map<ScalarMap, ParsedTemplate>()

  constructor(options: ReadRuleOptions) {
    this.options = options
  }

  /** Parses an expression; one that many aliases repeat is parsed once. */
  expression(text: string, map: ScalarMap): ParsedExpr {
    let parsed = this.#expressions.get(map)
    if (!parsed) {
      parsed = parsePromql(text, this.options.parser)
      this.#expressions.set(map, parsed)
    }
    return parsed
  }

  /** Parses a template; one that many aliases repeat is parsed once. */
  template(text: string, map: ScalarMap): ParsedTemplate {
    let parsed = this.#templates.get(map)
    if (!parsed) {
      parsed = parseTemplate(text, this.options.parser.target)
      this.#templates.set(map, parsed)
    }
    return parsed
  }

  /**
   * Reports the problems of a text in a language of its own, each at its characters. A text that is read again through an
   * alias further out has told them; at an alias of its own it tells the first, with the characters as second place.
   */
  reportEmbedded(
    check: RuleCheck,
    { map, aliasSpan, broken }: YamlScalar,
    problems: readonly HelpfulProblem[],
    what: string,
  ): void {
    if (broken) return
    if (aliasSpan) {
      const [first] = problems
      if (!first) return
      const related = this.related(map.toSource(first.span), 'here')
      this.report(check, aliasSpan, `${what}: ${first.message}`, { related, ...helpOf(first) })
    } else if (problems.length > 0 && !this.#told.has(map)) {
      this.#told.add(map)
      for (const problem of problems)
        this.report(
          check,
          map.toSource(problem.span),
          `${what}: ${problem.message}`,
          helpOf(problem),
        )
    }
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

  /**
   * Reports at a node; where an alias stands for it, at the alias, with the node as second place. Nothing is said of a
   * node that an error of YAML has cut short.
   */
  reportNode(
    check: RuleCheck,
    node: YamlNode,
    message: string,
    details: ProblemDetails = {},
  ): void {
    const { aliasSpan, span, broken } = node
    if (broken) return
    if (!aliasSpan) this.report(check, span, message, details)
    else this.report(check, aliasSpan, message, { related: this.related(span, 'here'), ...details })
  }

  /** Reports what is missing in a node, unless an error of YAML may have hidden it. */
  reportMissing(check: RuleCheck, node: YamlNode, span: Span, message: string, help: string): void {
    if (!this.options.incomplete && !node.broken) this.report(check, span, message, { help })
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
