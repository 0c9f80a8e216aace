import type { Exposition } from '../catalogue/exposition/exposition.ts'
import { readExposition } from '../catalogue/exposition/read-exposition.ts'
import type { OverlayEntry } from '../catalogue/overlay.ts'
import type { AlertmanagerConfig } from '../config/alertmanager/alertmanager-config.ts'
import { readAlertmanagerConfig } from '../config/alertmanager/read-alertmanager-config.ts'
import type { PrometheusConfig } from '../config/prometheus/prometheus-config.ts'
import type { StructValue } from '../config/shape/shape.ts'
import { readTargetFile } from '../config/targets/read-target-file.ts'
import { readWebConfig } from '../config/web/read-web-config.ts'
import type { Problem } from '../diagnostic/diagnostic.ts'
import type { FileContents, FoundDocument } from '../documents/document.ts'
import { expressionSplits } from '../documents/promql-block.ts'
import { parsePromql } from '../promql/parse-promql.ts'
import type { ParserOptions } from '../promql/parser-options.ts'
import { exprProblems } from '../rules/expr-problems.ts'
import { readRuleFile } from '../rules/read-rule-file.ts'
import type { PromExpr, RuleFile } from '../rules/rule-file.ts'
import { composeMaps, offsetMap, type ScalarMap } from '../text/scalar-map.ts'
import type { Span } from '../text/span.ts'
import { type ReadTests, readTestFile } from '../unittest/format/read-test-file.ts'
import { expositionProblems } from './exposition-problems.ts'
import type { LooseExpression } from './lint-input.ts'
import { readMetricComments } from './metric-comments.ts'
import { dialectOf, parserOptions } from './parser-options.ts'
import type { PathMatcher } from './policy.ts'
import { carrierOf, configOptions, readConfigDocument } from './read-config-document.ts'
import type { Settings } from './settings.ts'

/** A rule file with the document that it was read from. */
export interface ReadDocument {
  readonly document: FoundDocument
  readonly rules: RuleFile
}

/** A configuration with the document that it was read from. */
export interface ReadConfig {
  readonly document: FoundDocument
  readonly config: PrometheusConfig
}

/** A configuration of another server, with the document that it was read from. */
export interface ReadSection {
  readonly document: FoundDocument
  readonly value: StructValue
}

/** A configuration of Alertmanager with the document that it was read from. */
export interface ReadAlertmanager {
  readonly document: FoundDocument
  readonly config: AlertmanagerConfig
}

/** What was read of one file. */
export interface ReadRules {
  readonly documents: readonly ReadDocument[]
  readonly expressions: readonly LooseExpression[]
  readonly configs: readonly ReadConfig[]
  /** Configurations of Alertmanager, and of how servers answer. */
  readonly sections: readonly ReadSection[]
  readonly alertmanagers: readonly ReadAlertmanager[]
  /** Files of metrics. */
  readonly expositions: readonly Exposition[]
  /** What keeps a file from loading. */
  readonly problems: readonly Problem[]
  /** What comments in the file say of metrics. */
  readonly metrics: readonly OverlayEntry[]
  /** What loads, and fails whenever it runs: broken expressions and series of unit tests. */
  readonly findings: readonly Problem[]
}

/** Reads the rules, the unit tests and the loose expressions of a file's documents, as the settings say for its path. */
export function readRules(
  contents: FileContents,
  settings: Settings,
  matches: PathMatcher,
): ReadRules {
  const parser = parserOptions(settings)
  const documents: ReadDocument[] = []
  const expressions: LooseExpression[] = []
  const expositions: Exposition[] = []
  const configs: ReadConfig[] = []
  const sections: ReadSection[] = []
  const alertmanagers: ReadAlertmanager[] = []
  const problems: Problem[] = []
  const findings: Problem[] = []
  const broken = new BrokenYaml(contents.problems)
  for (const found of contents.documents) {
    const document = broken.hides(found) ? withoutRoot(found) : found
    if (document.kind === 'rules') {
      const read = readDocument(document, settings, parser, matches)
      documents.push({ document, rules: read.rules })
      problems.push(...read.problems)
    } else if (document.kind === 'tests') {
      const read = readTests(document, settings, parser, matches)
      problems.push(...(read?.problems ?? []))
      findings.push(...(read?.runtimeProblems ?? []))
    } else if (document.kind === 'promql') {
      const read = readExpressions(document, settings, parser, matches)
      expressions.push(...read.expressions)
      problems.push(...read.problems)
    } else if (document.kind === 'config') {
      const read = readConfigDocument(document, settings)
      configs.push({ document, config: read.config })
      problems.push(...read.problems)
    } else if (document.kind === 'file-sd') {
      problems.push(...readTargetFile(document.root, configOptions(document, settings)).problems)
    } else if (document.kind === 'alertmanager') {
      const read = readAlertmanager(document, settings, broken)
      if (broken.first === undefined) alertmanagers.push({ document, config: read.config })
      if (read.config.value) sections.push({ document, value: read.config.value })
      problems.push(...read.problems)
    } else if (document.kind === 'web-config') {
      const read = readWebConfig(document.root, configOptions(document, settings))
      if (read.config) sections.push({ document, value: read.config.value })
      problems.push(...read.problems)
    } else if (document.kind === 'metrics') {
      const read = readExposition(document.source)
      expositions.push(read)
      problems.push(...expositionProblems(read))
    }
  }
  const loose = expressions.map(({ expr }) => expr)
  const comments = readMetricComments(contents.source, documents, loose)
  return {
    documents,
    expressions,
    expositions,
    configs,
    sections,
    alertmanagers,
    problems: problems.filter((one) => broken.leaves(one)),
    metrics: comments.entries,
    findings: [...findings, ...comments.problems],
  }
}

/** Errors of YAML in a file, which other problems may only repeat. */
class BrokenYaml {
  readonly #starts: ReadonlySet<number>
  /** Where the first of them stands. */
  readonly first: number | undefined

  constructor(problems: readonly Problem[]) {
    const errors = problems.filter(
      ({ check, severity = 'error' }) =>
        severity === 'error' && /^syntax\/(?:yaml|limit)$/.test(check),
    )
    const starts = errors.map(({ span }) => span.start)
    this.#starts = new Set(starts)
    this.first = starts.length > 0 ? Math.min(...starts) : undefined
  }

  /** Where the first thing that was read is a text, an error has cut the document at its beginning. */
  hides({ root }: FoundDocument): boolean {
    return this.#starts.size > 0 && root?.kind === 'scalar'
  }

  /** Whether a problem stands elsewhere. */
  leaves({ span }: Problem): boolean {
    return !this.#starts.has(span.start)
  }
}

function withoutRoot({ root: _, ...document }: FoundDocument): FoundDocument {
  return document
}

function readDocument(
  document: FoundDocument,
  settings: Settings,
  parser: ParserOptions,
  matches: PathMatcher,
): ReturnType<typeof readRuleFile> {
  const { source, carrier, placeholders } = document
  const set = dialectOf(settings, source.path, matches)
  return readRuleFile(document.root, {
    source,
    carrier,
    parser,
    placeholders,
    dialect: set === 'prometheus' ? (document.dialect ?? set) : set,
    nameScheme: settings.prometheus.major >= 3 ? 'utf8' : 'legacy',
  })
}

/** Behind an error of YAML a section may be another than was meant, and what is missing may only be unread. */
function readAlertmanager(
  document: FoundDocument,
  settings: Settings,
  { first }: BrokenYaml,
): ReturnType<typeof readAlertmanagerConfig> {
  const options = configOptions(document, settings)
  const { config, problems } = readAlertmanagerConfig(document.root, {
    ...options,
    carrier: carrierOf(document),
    incomplete: options.incomplete === true || first !== undefined,
  })
  if (first === undefined) return { config, problems }
  return { config, problems: problems.filter(({ span }) => span.end < first) }
}

/** Unit tests of promtool; those of vmalert's tool are of another shape. */
function readTests(
  { root, source, placeholders }: FoundDocument,
  settings: Settings,
  parser: ParserOptions,
  matches: PathMatcher,
): ReadTests | undefined {
  const dialect = dialectOf(settings, source.path, matches)
  if (dialect === 'vm' || dialect === 'loki') return undefined
  return readTestFile(root, { source, parser, placeholders })
}

function readExpressions(
  document: FoundDocument,
  settings: Settings,
  parser: ParserOptions,
  matches: PathMatcher,
): Pick<ReadRules, 'expressions' | 'problems'> {
  const { source, span, carrier, promql } = document
  const dialect = dialectOf(settings, source.path, matches)
  if (!promql || dialect === 'loki' || dialect === 'vm') return { expressions: [], problems: [] }
  const ways = expressionSplits(promql.text).map((spans) =>
    spans.map((piece) => parsePiece(promql, piece, parser)),
  )
  const accepted = ways.find((exprs) => exprs.every((expr) => expr.errors.length === 0))
  const file: RuleFile = {
    kind: 'RuleFile',
    source,
    carrier,
    dialect,
    groups: [],
    span,
  }
  const chosen = accepted ?? ways[0] ?? []
  return {
    expressions: chosen.map((expr) => ({ file, expr })),
    problems: chosen.flatMap((expr) => problemsOf(file, expr)),
  }
}

function parsePiece(
  { text, map }: { readonly text: string; readonly map: ScalarMap },
  piece: Span,
  parser: ParserOptions,
): PromExpr {
  const own = text.slice(piece.start, piece.end)
  const { ast, type, problems, comments } = parsePromql(own, parser)
  return {
    text: own,
    span: map.toSource(piece),
    map: composeMaps(map, offsetMap(piece.start)),
    errors: problems,
    comments,
    ...(ast ? { ast } : {}),
    ...(type ? { type } : {}),
  }
}

function problemsOf({ source }: RuleFile, expr: PromExpr): readonly Problem[] {
  return exprProblems({ ...expr, problems: expr.errors }, expr.text).map(
    ({ span, message, help }) => ({
      check: 'syntax/promql',
      file: source,
      span: expr.map.toSource(span),
      message: `could not parse expression: ${message}`,
      ...(help === undefined ? {} : { help }),
    }),
  )
}
