import { analyse } from '../analysis/analyse.ts'
import type { Analysis } from '../analysis/analysis.ts'
import type { Confidence } from '../analysis/because.ts'
import { type Knowledge, noKnowledge } from '../analysis/knowledge.ts'
import type { Exposition } from '../catalogue/exposition/exposition.ts'
import type {
  Check,
  CheckContext,
  ConfigSection,
  Report,
  RuleSite,
  Visitor,
} from '../checks/check.ts'
import { metadataOf } from '../checks/metadata.ts'
import { checksWithBody } from '../checks/registry.ts'
import type { AlertmanagerConfig } from '../config/alertmanager/alertmanager-config.ts'
import type { PrometheusConfig } from '../config/prometheus/prometheus-config.ts'
import type { CheckId, Diagnostic, Problem, Related, Subject } from '../diagnostic/diagnostic.ts'
import { compareSeverity, type Severity } from '../diagnostic/severity.ts'
import { sortDiagnostics } from '../diagnostic/sort.ts'
import type { SuppressedDiagnostic } from '../diagnostic/suppressed.ts'
import { configsByFile } from '../project/configs-by-file.ts'
import type { NamedFile } from '../project/named-files.ts'
import type { Project } from '../project/project.ts'
import type { PromExpr, Rule, RuleFile } from '../rules/rule-file.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'
import type { CheckTimer } from './check-timer.ts'
import { type Finding, foldRepeats } from './fold-repeats.ts'
import { type FilePolicy, type PathMatcher, Policies } from './policy.ts'
import type { SecretMask } from './secret-mask.ts'
import type { Selection } from './selection.ts'
import type { Settings } from './settings.ts'
import { applySuppressions, type Suppressing } from './suppressions/apply-suppressions.ts'
import type { Suppression } from './suppressions/suppression.ts'
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
  readonly configs?: readonly PrometheusConfig[]
  /** Configurations of Alertmanager, each with the rule files whose alerts it may get. */
  readonly alertmanagers?: readonly RoutedRules[]
  /** Configurations as they are written, each file by itself. */
  readonly sections?: readonly ConfigSection[]
  /** Files that configurations name. */
  readonly namedFiles?: readonly NamedFile[]
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
  /** Comments and settings that silence findings. */
  readonly suppressions?: readonly Suppression[]
  /** The day of the run, as `2026-03-01`; absent: no suppression expires. */
  readonly today?: string
  /** The whole project was read: an entry of the settings that silences nothing is not needed. */
  readonly whole?: boolean
  /** Paths to report on; absent: all. The others are context. */
  readonly reportOn?: ReadonlySet<string>
  /** Each finding is judged for itself, although others tell of the same mistake. */
  readonly everyRepeat?: boolean
  /** Tells which rules the checks visit; absent: all. */
  walks?(rule: Rule): boolean
  /** Keeps secrets of configurations out of the findings. */
  readonly mask?: SecretMask
}

/** A configuration of Alertmanager and the rule files whose alerts it may get. */
export interface RoutedRules {
  readonly config: AlertmanagerConfig
  readonly ruleFiles: readonly RuleFile[]
  /** The other configurations of the same Markdown document, each of which may show a part only. */
  readonly beside: readonly AlertmanagerConfig[]
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
  const { expositions = [], configs = [], namedFiles = [], sections = [] } = input
  for (const { source } of [...expositions, ...configs, ...namedFiles, ...sections])
    paths.add(source.path)
  for (const { config } of input.alertmanagers ?? []) paths.add(config.source.path)
  const used = new Set([...paths].map((path) => policies.of(path)))
  return checksWithBody.filter((id) => [...used].some((policy) => policy.enabled(id)))
}

/** What a run found, and what it found and was asked not to report. */
export interface LintOutcome {
  readonly diagnostics: readonly Diagnostic[]
  readonly suppressed: readonly SuppressedDiagnostic[]
}

/** Runs the checks over what was read, each where it is on, decides severities, heeds suppressions, and sorts. */
export function lint(input: LintInput, checks: readonly Check[]): LintOutcome {
  const policies = new Policies(input.settings, input.selection, input.matches)
  const found = [
    ...input.problems.map(rawProblem),
    ...input.findings.map((problem) => ({ ...rawProblem(problem), loads: true })),
    ...withoutRepeats(runChecks(input, policies, checks)),
  ]
  const reported = ({ file }: { readonly file: SourceFile }) =>
    input.reportOn?.has(file.path) ?? true
  const asFindings = (raw: readonly Raw[]) =>
    raw.filter(reported).flatMap((entry) => toFinding(entry, policies) ?? [])
  const all = asFindings(found)
  const { kept, suppressed, problems } = suppress(all, input, policies)
  const { mask } = input
  const hidden = (diagnostic: Diagnostic) => mask?.hide(diagnostic) ?? diagnostic
  const findings = [...kept, ...asFindings(problems.map(rawProblem))].map((finding) => ({
    ...finding,
    diagnostic: hidden(finding.diagnostic),
  }))
  return {
    diagnostics: input.everyRepeat
      ? sortDiagnostics(findings.map(({ diagnostic }) => diagnostic))
      : foldRepeats(findings),
    suppressed: suppressed.map((one) => ({ ...one, diagnostic: hidden(one.diagnostic) })),
  }
}

function suppress(
  findings: readonly Finding[],
  { suppressions = [], settings, today, whole = false }: LintInput,
  policies: Policies,
): Omit<Suppressing, 'kept'> & { readonly kept: readonly Finding[] } {
  const verdicts = new Set(findings.filter(({ verdict }) => verdict).map((one) => one.diagnostic))
  const { kept, ...rest } = applySuppressions(
    findings.map(({ diagnostic }) => diagnostic),
    suppressions,
    {
      settings: settings.suppressions ?? {},
      ...(today === undefined ? {} : { today }),
      whole,
      ran: (check, path) => policies.of(path).enabled(check),
      isVerdict: (diagnostic) => verdicts.has(diagnostic),
    },
  )
  const left = new Set(kept)
  return { ...rest, kept: findings.filter(({ diagnostic }) => left.has(diagnostic)) }
}

function runChecks(input: LintInput, policies: Policies, checks: readonly Check[]): readonly Raw[] {
  const run = new Run(input.settings, policies, analysisOf(input), configsByFile(input.projects))
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
      input.walks && ((rule) => input.walks?.(rule) ?? true),
    )
    walks.set(policy, created)
    return created
  }
  for (const file of input.ruleFiles) {
    if (input.reportOn && !input.reportOn.has(file.source.path)) continue
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
  for (const config of input.configs ?? []) {
    input.enter?.(config.source.path)
    const policy = policies.of(config.source.path)
    run.enterFile(policy)
    for (const { check, visitor } of visitors)
      if (policy.enabled(check.id)) visitConfig(visitor, config)
  }
  visitWritten(input, visitors, run, policies)
  return run.found
}

/** What configurations name, and what stands in them. */
function visitWritten(
  { namedFiles = [], sections = [], alertmanagers = [] }: LintInput,
  visitors: readonly { readonly check: Check; readonly visitor: Visitor }[],
  run: Run,
  policies: Policies,
): void {
  const visit = ({ path }: SourceFile, call: (visitor: Visitor) => void) => {
    const policy = policies.of(path)
    run.enterFile(policy)
    for (const { check, visitor } of visitors) if (policy.enabled(check.id)) call(visitor)
  }
  for (const one of alertmanagers)
    visit(one.config.source, (visitor) => visitor.AlertmanagerConfig?.(one.config, one))
  for (const file of namedFiles) visit(file.source, (visitor) => visitor.NamedFile?.(file))
  for (const one of sections) visit(one.source, (visitor) => visitor.ConfigSection?.(one))
}

function visitConfig(visitor: Visitor, config: PrometheusConfig): void {
  visitor.PrometheusConfig?.(config)
  if (visitor.ScrapeJob) for (const job of config.jobs) visitor.ScrapeJob(job, config)
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
  readonly #configs: ReadonlyMap<RuleFile, readonly PrometheusConfig[]>
  #site: RuleSite | undefined
  #policy: FilePolicy

  constructor(
    settings: Settings,
    policies: Policies,
    analysis: Analysis,
    configs: ReadonlyMap<RuleFile, readonly PrometheusConfig[]>,
  ) {
    this.#configs = configs
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
      configsOf: (file) => this.#configs.get(file) ?? [],
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

function graver(a: Report, b: Report): boolean {
  return a.severity !== undefined && compareSeverity(a.severity, b.severity ?? 'error') < 0
}

function toFinding(
  { check, file, span, report, loads }: Raw,
  policies: Policies,
): Finding | undefined {
  const policy = policies.of(file.path)
  const severity = policy.severity(check, atMost(report.severity, report.confidence), loads)
  if (!severity) return undefined
  const { confidence: _, severity: __, cause, habit, related, ...rest } = report
  const others = related?.filter((one) => !isPlace(one, file, span)) ?? []
  const elsewhere = others.length > 0 ? { related: others } : {}
  const refuses = severity === 'error' && metadataOf(check)?.raisedBy === 'loader' && !loads
  const repeated = severity === 'warning' || metadataOf(check)?.raisedBy === 'loader'
  return {
    diagnostic: { check, file, span, ...rest, ...elsewhere, severity },
    foldable: repeated && policy.severity(check, 'info', loads) === 'info',
    ...(refuses ? { verdict: true as const } : {}),
    ...(cause === undefined ? {} : { cause }),
    ...(habit === undefined ? {} : { habit }),
  }
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
