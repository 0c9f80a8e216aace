import type { Analysis } from '../analysis/analysis.ts'
import type { Knowledge } from '../analysis/knowledge.ts'
import type { Check } from '../checks/check.ts'
import { metadata } from '../checks/metadata.ts'
import type { Diagnostic, Problem } from '../diagnostic/diagnostic.ts'
import type { FileContents } from '../documents/document.ts'
import { targetLabels } from '../documents/target-labels.ts'
import { fileProjects, sharedProjects } from '../project/form-projects.ts'
import type { Project } from '../project/project.ts'
import type { RuleFile, RuleGroup } from '../rules/rule-file.ts'
import type { FileHost } from '../text/file-host.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { CheckTimer } from './check-timer.ts'
import { knownMetrics } from './known-metrics.ts'
import { analysisOf, enabledChecks, type LintInput, lint } from './lint.ts'
import { withWordOfUser } from './metric-knowledge.ts'
import type { PathMatcher } from './policy.ts'
import { type ReadRules, readRules } from './read-rules.ts'
import type { Selection } from './selection.ts'
import type { Settings } from './settings.ts'

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
}

/** Reads the rules of all files and forms the projects. */
export function prepareLint(request: LintRequest): PreparedLint {
  const { contents, settings, selection, matches, reportOn } = request
  const read = contents.map((one) => {
    request.enter?.(one.source.path)
    return readRules(one, settings, matches)
  })
  const known = knownMetrics(request.catalogue ?? [], contents)
  const input: LintInput = {
    ruleFiles: read.flatMap(({ documents }) => documents.map(({ rules }) => rules)),
    expressions: read.flatMap(({ expressions }) => expressions),
    expositions: read.flatMap(({ expositions }) => expositions),
    projects: projectsOf(request, read),
    problems: [
      ...request.problems,
      ...known.problems,
      ...contents.flatMap(({ problems }) => problems),
      ...read.flatMap(({ problems }) => problems),
    ],
    findings: read.flatMap(({ findings }) => findings),
    settings,
    selection,
    matches,
    enter: (path) => request.enter?.(path),
    ...withWordOfUser(
      request.knowledge ?? known.knowledge,
      settings.metrics,
      read,
      targetLabels(contents.flatMap(({ documents }) => documents)),
    ),
    ...(reportOn ? { reportOn } : {}),
    ...(request.timer ? { timer: request.timer } : {}),
  }
  const needs = enabledChecks(input)
  return {
    needs,
    checks: needs.length + metadata.filter(({ raisedBy }) => raisedBy === 'loader').length,
    rules: input.ruleFiles
      .filter(({ source }) => reportOn?.has(source.path) ?? true)
      .reduce((sum, { groups }) => sum + countRules(groups), 0),
    ruleFiles: input.ruleFiles,
    analyse: () => analysisOf(input),
    run: (checks) => lint(input, checks),
  }
}

function projectsOf(request: LintRequest, read: readonly ReadRules[]): readonly Project[] {
  const { contents, settings, matches, host, together, reportOn } = request
  const projects = [...fileProjects(read)]
  if (host)
    projects.push(...sharedProjects(read, { rules: settings.rules, matches, contents, host }))
  if (together) {
    const ruleFiles = read.flatMap(({ documents }) => documents.map(({ rules }) => rules))
    projects.push({ origin: 'settings', name: 'together', ruleFiles })
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
