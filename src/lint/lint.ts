import { analyse } from '../analysis/analyse.ts'
import type { Analysis } from '../analysis/analysis.ts'
import type { Confidence } from '../analysis/because.ts'
import { type Knowledge, noKnowledge } from '../analysis/knowledge.ts'
import type { Exposition } from '../catalogue/exposition/exposition.ts'
import type { Check, CheckContext, Report, RuleSite, Visitor } from '../checks/check.ts'
import { metadataOf } from '../checks/metadata.ts'
import { checksWithBody } from '../checks/registry.ts'
import type { CheckId, Diagnostic, Problem, Related, Subject } from '../diagnostic/diagnostic.ts'
import { compareSeverity, type Severity } from '../diagnostic/severity.ts'
import { sortDiagnostics } from '../diagnostic/sort.ts'
import type { Project } from '../project/project.ts'
import type { PromExpr, RuleFile } from '../rules/rule-file.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'
import type { CheckTimer } from './check-timer.ts'
import { type FilePolicy, type PathMatcher, Policies } from './policy.ts'
import type { Selection } from './selection.ts'
import type { Settings } from './settings.ts'
import { RuleWalk } from './walk-rules.ts'

/** An expression that stands by itself, in a fence of its own. */
export interface LooseExpression {
  /** A rule file without rules, which stands for the document. */
  readonly file: RuleFile
  readonly expr: PromExpr
}

/** Everything that a run has read. */
export interface LintInput {
  readonly ruleFiles: readonly RuleFile[]
  readonly expressions: readonly LooseExpression[]
  readonly expositions?: readonly Exposition[]
  readonly projects: readonly Project[]
  /** What the readers found wrong, in files and in the settings. */
  readonly problems: readonly Problem[]
  /** What they found besides, that keeps no file from loading: settings and flags may silence it. */
  readonly findings: readonly Problem[]
  readonly settings: Settings
  readonly selection: Selection
  readonly matches: PathMatcher
  /** What is known of metrics; absent: nothing. */
  readonly knowledge?: Knowledge
  /** What is known in one file, where that is more. */
  knowledgeFor?(file: RuleFile): Knowledge
  /** Hears which file is worked on. */
  enter?(path: string): void
  readonly timer?: CheckTimer
  /** Paths to report on; absent: all. The others are context. */
  readonly reportOn?: ReadonlySet<string>
}

interface Raw {
  readonly check: CheckId
  readonly file: SourceFile
  readonly span: Span
  readonly report: Report
  /** A check of the loader reported it, and the file loads all the same. */
  readonly loads?: boolean
}

/** Ids of the checks with a body that are on in some file: those whose bodies `lint` needs. */
export function enabledChecks(input: LintInput): readonly CheckId[] {
  const policies = new Policies(input.settings, input.selection, input.matches)
  const paths = new Set(input.ruleFiles.map((file) => file.source.path))
  for (const { file } of input.expressions) paths.add(file.source.path)
  for (const { source } of input.expositions ?? []) paths.add(source.path)
  const used = new Set([...paths].map((path) => policies.of(path)))
  return checksWithBody.filter((id) => [...used].some((policy) => policy.enabled(id)))
}

/** Runs the checks over what was read, each where it is on, decides severities, and sorts. */
export function lint(input: LintInput, checks: readonly Check[]): readonly Diagnostic[] {
  const policies = new Policies(input.settings, input.selection, input.matches)
  const found = [
    ...input.problems.map(rawProblem),
    ...input.findings.map((problem) => ({ ...rawProblem(problem), loads: true })),
    ...foldCauses(withoutRepeats(runChecks(input, policies, checks))),
  ]
  const diagnostics = found.flatMap((entry) => toDiagnostic(entry, policies) ?? [])
  const { reportOn } = input
  return sortDiagnostics(
    reportOn ? diagnostics.filter(({ file }) => reportOn.has(file.path)) : diagnostics,
  )
}

function runChecks(input: LintInput, policies: Policies, checks: readonly Check[]): readonly Raw[] {
  const run = new Run(input.settings, policies, analysisOf(input))
  const visitors = checks.map((check) => {
    const visitor = check.create(run.context(check.id))
    return { check, visitor: input.timer?.watch(check.id, visitor) ?? visitor }
  })
  const walks = new Map<FilePolicy, RuleWalk>()
  const walkOf = (path: string) => {
    const policy = policies.of(path)
    const known = walks.get(policy)
    if (known) return known
    const on = visitors.filter(({ check }) => policy.enabled(check.id))
    const created = new RuleWalk(
      on.map(({ visitor }) => visitor),
      (site) => run.enter(site, policy),
    )
    walks.set(policy, created)
    return created
  }
  for (const file of input.ruleFiles) {
    input.enter?.(file.source.path)
    walkOf(file.source.path).file(file)
  }
  for (const { file, expr } of input.expressions) walkOf(file.source.path).expression(file, expr)
  visitProjects(input.projects, visitors, run)
  for (const file of input.expositions ?? []) {
    input.enter?.(file.source.path)
    const policy = policies.of(file.source.path)
    run.enterFile(policy)
    for (const { check, visitor } of visitors)
      if (policy.enabled(check.id)) visitor.Exposition?.(file)
  }
  return run.found
}

/** Prepares the analysis of what a run has read. */
export function analysisOf(input: LintInput): Analysis {
  const { ruleFiles, expressions, projects, knowledge = noKnowledge } = input
  return analyse({
    ruleFiles: [...ruleFiles, ...new Set(expressions.map(({ file }) => file))],
    together: projects.map((project) => project.ruleFiles),
    knowledge,
    knowledgeFor: (file) => input.knowledgeFor?.(file) ?? knowledge,
  })
}

function visitProjects(
  projects: readonly Project[],
  visitors: readonly { readonly visitor: Visitor }[],
  run: Run,
): void {
  run.leave()
  for (const { visitor } of visitors)
    if (visitor.Project) for (const project of projects) visitor.Project(project)
}

/** Checks of what a rule means: of a rule that an error of YAML has cut they would say what nobody wrote. */
const aboutMeaning = /^(?:label|unit|semantics|graph|cardinality|config)\//

/** What checks share while they run: where the walk stands, and what was reported. */
class Run {
  readonly found: Raw[] = []
  readonly #settings: Settings
  readonly #policies: Policies
  readonly #analysis: Analysis
  #site: RuleSite | undefined
  #policy: FilePolicy

  constructor(settings: Settings, policies: Policies, analysis: Analysis) {
    this.#analysis = analysis
    this.#settings = settings
    this.#policies = policies
    this.#policy = policies.of('')
  }

  enter(site: RuleSite, policy: FilePolicy): void {
    this.#site = site
    this.#policy = policy
  }

  leave(): void {
    this.#site = undefined
    this.#policy = this.#policies.of('')
  }

  /** A file without rules. */
  enterFile(policy: FilePolicy): void {
    this.#site = undefined
    this.#policy = policy
  }

  context(check: CheckId): CheckContext {
    const add = (file: SourceFile, span: Span, report: Report) => {
      const subject = report.subject ?? subjectOf(this.#site)
      this.found.push({ check, file, span, report: subject ? { ...report, subject } : report })
    }
    const readsMeaning = aboutMeaning.test(check)
    const here = (span: Span, report: Report) => {
      if (!this.#site || (readsMeaning && this.#site.rule?.broken)) return
      add(this.#site.file.source, span, report)
    }
    const optionsNow = () => this.#policy.options(check)
    return {
      report: here,
      reportIn: (expr, span, report) => here(expr.map.toSource(span), report),
      reportAt: add,
      get options() {
        return optionsNow()
      },
      analysis: this.#analysis,
      target: this.#settings.prometheus,
    }
  }
}

function subjectOf(site: RuleSite | undefined): Subject | undefined {
  const group = site?.group?.name.value
  if (site?.rule) {
    const kind = site.rule.kind === 'AlertingRule' ? 'alert' : 'record'
    const name = site.rule.name.value
    return group === undefined ? { kind, name } : { kind, name, group }
  }
  return group === undefined ? undefined : { kind: 'group', name: group }
}

function rawProblem(problem: Problem): Raw {
  const { check, file, span, ...report } = problem
  return { check, file, span, report }
}

/** Files that load together in several ways are visited in each; one finding of them is enough, the gravest. */
function withoutRepeats(found: readonly Raw[]): readonly Raw[] {
  const best = new Map<string, Raw>()
  for (const raw of found) {
    const { check, file, span, report } = raw
    const key = `${check}\0${file.path}\0${span.start}\0${span.end}\0${report.related ? '' : report.message}`
    const known = best.get(key)
    if (!known || graver(report, known.report)) best.set(key, raw)
  }
  return [...best.values()]
}

const mostOfOneCause = 5

/** Of many findings with one cause the first stays as it is, and of the others the warnings become information. */
function foldCauses(found: readonly Raw[]): readonly Raw[] {
  const counts = new Map<string, number>()
  const keys = found.map(causeOf)
  for (const key of keys) if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1)
  const seen = new Set<string>()
  return found.map((raw, at) => {
    const key = keys[at]
    const count = key === undefined ? 0 : (counts.get(key) ?? 0)
    if (key === undefined || count <= mostOfOneCause) return raw
    if (seen.has(key)) return { ...raw, report: { ...raw.report, severity: 'info' } }
    seen.add(key)
    const message = `${raw.report.message} (as in ${count - 1} more places, which are shown as information)`
    return { ...raw, report: { ...raw.report, message } }
  })
}

/** What a warning comes from; undefined for errors, each of which stands for itself. */
function causeOf({ check, report: { cause, severity, confidence } }: Raw): string | undefined {
  const grade = atMost(severity, confidence) ?? metadataOf(check)?.severity
  return grade === 'warning' && cause !== undefined ? `${check}\0${cause}` : undefined
}

function graver(a: Report, b: Report): boolean {
  return a.severity !== undefined && compareSeverity(a.severity, b.severity ?? 'error') < 0
}

function toDiagnostic(
  { check, file, span, report, loads }: Raw,
  policies: Policies,
): Diagnostic | undefined {
  const reported = atMost(report.severity, report.confidence)
  const severity = policies.of(file.path).severity(check, reported, loads)
  if (!severity) return undefined
  const { confidence: _, severity: __, cause: ___, related, ...rest } = report
  const others = related?.filter((one) => !isPlace(one, file, span)) ?? []
  const elsewhere = others.length > 0 ? { related: others } : {}
  return { check, file, span, ...rest, ...elsewhere, severity }
}

/** A finding is no graver than its evidence allows. */
function atMost(
  severity: Severity | undefined,
  confidence: Confidence | undefined,
): Severity | undefined {
  if (confidence === undefined || confidence === 'proof') return severity
  const most = confidence === 'convention' ? 'warning' : 'info'
  return severity && compareSeverity(severity, most) > 0 ? severity : most
}

/** What an alias repeats stands in one place: a finding there need not point at itself. */
function isPlace(related: Related, { path }: SourceFile, { start, end }: Span): boolean {
  const { file, span } = related
  return file.path === path && span.start === start && span.end === end
}
