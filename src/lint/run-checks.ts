import { analyse } from '../analysis/analyse.ts'
import type { Analysis } from '../analysis/analysis.ts'
import { noKnowledge } from '../analysis/knowledge.ts'
import type { Check, CheckContext, Report, RuleSite, Visitor } from '../checks/check.ts'
import type { PrometheusConfig } from '../config/prometheus/prometheus-config.ts'
import type { CheckId, Subject } from '../diagnostic/diagnostic.ts'
import { compareSeverity } from '../diagnostic/severity.ts'
import { configsByFile } from '../project/configs-by-file.ts'
import type { Project } from '../project/project.ts'
import type { RuleFile } from '../rules/rule-file.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'
import type { LintInput } from './lint-input.ts'
import type { FilePolicy, Policies } from './policy.ts'
import type { Settings } from './settings.ts'
import { RuleWalk } from './walk-rules.ts'

/** What a check or a reader reported, before settings decide its severity. */
export interface RawFinding {
  readonly check: CheckId
  readonly file: SourceFile
  readonly span: Span
  readonly report: Report
  /** A check of the loader reported it, and the file loads all the same. */
  readonly loads?: boolean
}

/** Visits everything that was read with the checks that are on there; what is found, with the gravest of repeats. */
export function runChecks(
  input: LintInput,
  policies: Policies,
  checks: readonly Check[],
): readonly RawFinding[] {
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
  return withoutRepeats(run.found)
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
  readonly found: RawFinding[] = []
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

/** Files that load together in several ways are visited in each; one finding of them is enough, the gravest. */
function withoutRepeats(found: readonly RawFinding[]): readonly RawFinding[] {
  const best = new Map<string, RawFinding>()
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
