import type { Analysis } from '../analysis/analysis.ts'
import type { Knowledge } from '../analysis/knowledge.ts'
import type { Check, ConfigSection } from '../checks/check.ts'
import { metadata } from '../checks/metadata.ts'
import { secretSpans } from '../config/decode/secret-spans.ts'
import type { ScrapeJob } from '../config/prometheus/prometheus-config.ts'
import type { Diagnostic, Problem } from '../diagnostic/diagnostic.ts'
import type { FileContents } from '../documents/document.ts'
import { fileProjects, sharedProjects } from '../project/form-projects.ts'
import type { Project } from '../project/project.ts'
import type { Rule, RuleFile, RuleGroup } from '../rules/rule-file.ts'
import type { FileHost } from '../text/file-host.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'
import type { CheckTimer } from './check-timer.ts'
import { distinctProblems, type JoinedRun, joinConfigs } from './join-configs.ts'
import { knownMetrics } from './known-metrics.ts'
import { enabledChecks, type LintOutcome, lint } from './lint.ts'
import type { LintInput } from './lint-input.ts'
import { withWordOfUser } from './metric-knowledge.ts'
import { type PathMatcher, Policies } from './policy.ts'
import { carrierOf } from './read-config-document.ts'
import { type ReadRules, readRules } from './read-rules.ts'
import { routedRules } from './routed-rules.ts'
import { analysisOf } from './run-checks.ts'
import { targetLabelsByFile } from './scrape-knowledge.ts'
import { holdsNoSecrets, SecretMask } from './secret-mask.ts'
import type { Selection } from './selection.ts'
import type { Settings } from './settings.ts'
import { readPintComments } from './suppressions/pint-comments.ts'
import { directiveComments } from './suppressions/read-comments.ts'
import { type ReadSuppressions, readDirectives } from './suppressions/read-directives.ts'
import { settingsSuppressions } from './suppressions/settings-suppressions.ts'

/** What a run works on: files that were opened, and what holds for them. */
export interface LintRequest {
  readonly contents: readonly FileContents[]
  /** Found before the files were opened: in the settings, or in bytes that are no text. */
  readonly problems: readonly Problem[]
  readonly settings: Settings
  readonly selection: Selection
  readonly matches: PathMatcher
  /** Files of metrics that say which there are. */
  readonly catalogue?: readonly SourceFile[]
  /** What is known of metrics apart from what settings and comments say; absent: what files and common exporters say. */
  readonly knowledge?: Knowledge
  readonly reportOn?: ReadonlySet<string>
  /** Reaches the files that configurations name; absent: only documents of one file load together. */
  readonly host?: FileHost
  /** Hears which file is worked on. */
  enter?(path: string): void
  /** Measures the checks. */
  readonly timer?: CheckTimer
  /** All files load together. */
  readonly together?: boolean
  /** The day of the run, as `2026-03-01`; absent: no suppression expires. */
  readonly today?: string
  /** The whole project was read, not some of its files only. */
  readonly whole?: boolean
  /** Each finding is judged for itself, although others tell of the same mistake. */
  readonly everyRepeat?: boolean
  /** Tells which rules the checks visit; absent: all. */
  walks?(rule: Rule): boolean
  /** What earlier runs with the same settings have read; what this one reads is added. */
  readonly readBefore?: WeakMap<FileContents, ReadRules>
}

/** A run that has read its files, and waits for the bodies of its checks. */
export interface PreparedLint {
  /** Ids of the checks whose bodies it needs. */
  readonly needs: readonly string[]
  /** Rules read. */
  readonly rules: number
  /** Checks that are on, those of the loader included. */
  readonly checks: number
  readonly ruleFiles: readonly RuleFile[]
  /** What the checks would be told, for commands that show it. */
  analyse(): Analysis
  run(checks: readonly Check[]): readonly Diagnostic[]
  /** Whether a check is on at a path. */
  ran(check: string, path: string): boolean
  /** The same, with what suppressions silenced. */
  outcome(checks: readonly Check[]): LintOutcome
}

/** Reads the rules of all files and forms the projects. */
export function prepareLint(request: LintRequest): PreparedLint {
  const { contents, settings, selection, matches, host } = request
  const alone = contents.map((one) => {
    request.enter?.(one.source.path)
    const known = request.readBefore?.get(one) ?? readRules(one, settings, matches)
    request.readBefore?.set(one, known)
    return known
  })
  const joined: Partial<JoinedRun> = host
    ? joinConfigs(contents, alone, settings, host, matches)
    : {}
  const { read = alone, namedFiles = [] } = joined
  const reportOn = request.reportOn && withNamed(request.reportOn, joined)
  const sections = sectionsOf(read)
  const silencing = suppressionsOf(request, read)
  const known = knownMetrics(request.catalogue ?? [], contents)
  const projects = projectsOf(request, read)
  const input: LintInput = {
    ruleFiles: read.flatMap(({ documents }) => documents.map(({ rules }) => rules)),
    expressions: read.flatMap(({ expressions }) => expressions),
    expositions: read.flatMap(({ expositions }) => expositions),
    configs: read.flatMap(({ configs }) => configs.map(({ config }) => config)),
    alertmanagers: routedRules(read),
    projects,
    namedFiles,
    problems: distinctProblems([
      ...request.problems,
      ...known.problems,
      ...contents.flatMap(({ problems }) => problems),
      ...read.flatMap(({ problems }) => problems),
      ...(joined.problems ?? []),
      ...silencing.problems,
    ]),
    findings: read.flatMap(({ findings }) => findings),
    settings,
    selection,
    matches,
    enter: (path) => request.enter?.(path),
    ...withWordOfUser(
      request.knowledge ?? known.knowledge,
      settings.metrics,
      read,
      targetLabelsByFile(projects),
    ),
    ...(reportOn ? { reportOn } : {}),
    ...(request.everyRepeat ? { everyRepeat: true } : {}),
    ...(request.walks ? { walks: (rule) => request.walks?.(rule) ?? true } : {}),
    ...(request.timer ? { timer: request.timer } : {}),
    suppressions: silencing.suppressions,
    ...(request.today === undefined ? {} : { today: request.today }),
    ...(request.whole ? { whole: true } : {}),
    sections,
    mask: maskOf(contents, sections),
  }
  const needs = enabledChecks(input)
  const policies = new Policies(settings, selection, matches)
  return {
    needs,
    checks: needs.length + metadata.filter(({ raisedBy }) => raisedBy === 'loader').length,
    rules: input.ruleFiles
      .filter(({ source }) => reportOn?.has(source.path) ?? true)
      .reduce((sum, { groups }) => sum + countRules(groups), 0),
    ruleFiles: input.ruleFiles,
    analyse: () => analysisOf(input),
    run: (checks) => lint(input, checks).diagnostics,
    outcome: (checks) => lint(input, checks),
    ran: (check, path) => policies.of(path).enabled(check),
  }
}

/** Files that a configuration loads are checked with it. */
function withNamed(
  reportOn: ReadonlySet<string>,
  { readFor }: Partial<JoinedRun>,
): ReadonlySet<string> {
  const named = [...(readFor ?? [])].flatMap(([path, files]) => (reportOn.has(path) ? files : []))
  return new Set([...reportOn, ...named])
}

/** Every configuration that was read, and the files with jobs of others. */
function sectionsOf(read: readonly ReadRules[]): readonly ConfigSection[] {
  const sections = read.flatMap((one) => [
    ...one.configs.flatMap(({ config }): readonly ConfigSection[] => {
      const { source, carrier, value, jobs } = config
      const elsewhere = jobs.filter((job) => job.source !== source)
      return [{ kind: 'config', source, carrier, value }, ...elsewhere.map(sectionOfJob)]
    }),
    ...one.sections.map(({ document, value }): ConfigSection => {
      const kind = document.kind === 'alertmanager' ? 'alertmanager' : 'web-config'
      return { kind, source: document.source, carrier: carrierOf(document), value }
    }),
  ])
  return sections
}

function sectionOfJob({ source, value }: ScrapeJob): ConfigSection {
  return { kind: 'config', source, carrier: 'file', value }
}

function maskOf(contents: readonly FileContents[], sections: readonly ConfigSection[]): SecretMask {
  const open = contents.filter(holdsNoSecrets)
  const places = new Map<SourceFile, readonly Span[]>()
  for (const { source, value } of sections)
    places.set(source, [...(places.get(source) ?? []), ...secretSpans(value)])
  return new SecretMask(places, new Set(open.map(({ source }) => source)))
}

function suppressionsOf(
  { contents, settings, matches }: LintRequest,
  read: readonly ReadRules[],
): ReadSuppressions {
  const suppressions = [...settingsSuppressions(settings.ignore ?? [], matches)]
  const problems: Problem[] = []
  for (const [at, { source, documents }] of contents.entries()) {
    if (!/promproof-ignore|#[ \t]*pint[ \t]/.test(source.text)) continue
    const { documents: rules = [], expressions = [] } = read[at] ?? {}
    const ruleFiles = rules.map((one) => one.rules)
    const exprs = ruleFiles.flatMap(({ groups }) =>
      groups.flatMap((group) => group.rules.map(({ expr }) => expr)),
    )
    const loose = expressions.map(({ expr }) => expr)
    const comments = directiveComments(source, documents, [...exprs, ...loose])
    const own = readDirectives(source, comments)
    suppressions.push(...own.suppressions, ...readPintComments(source, comments, ruleFiles))
    problems.push(...own.problems)
  }
  return { suppressions, problems }
}

function projectsOf(request: LintRequest, read: readonly ReadRules[]): readonly Project[] {
  const { settings, matches, host, together, reportOn } = request
  const projects = [...fileProjects(read)]
  if (host) projects.push(...sharedProjects(read, { ...settings, matches, host }))
  if (together) {
    const ruleFiles = read.flatMap(({ documents }) => documents.map(({ rules }) => rules))
    const configs = read.flatMap((one) => one.configs.map(({ config }) => config))
    projects.push({ origin: 'settings', name: 'together', ruleFiles, configs })
  }
  return reportOn ? projects.map((project) => contextFirst(project, reportOn)) : projects
}

/** A rule that repeats another is reported at the later one: what is only context comes first. */
function contextFirst(project: Project, reportOn: ReadonlySet<string>): Project {
  const isContext = ({ source }: RuleFile) => !reportOn.has(source.path)
  const { ruleFiles } = project
  return {
    ...project,
    ruleFiles: [...ruleFiles.filter(isContext), ...ruleFiles.filter((file) => !isContext(file))],
  }
}

function countRules(groups: readonly RuleGroup[]): number {
  return groups.reduce((sum, { rules }) => sum + rules.length, 0)
}
