import type { Diagnostic, Problem } from '../diagnostic/diagnostic.ts'
import { sortDiagnostics } from '../diagnostic/sort.ts'
import type { RuleGroup } from '../rules/rule-file.ts'
import type { RelabelTest, TestFile, TestGroup } from './format/test-file.ts'
import { isRefusal, type LoadedRuleFile, type RuleReference } from './load-rules.ts'
import { proofProblems } from './proof-problems.ts'
import { type GroupOutcome, runGroup } from './run-group.ts'
import { filterTest, type RunOptions, strictParser } from './run-options.ts'
import { relabelTestName, runRelabelTests } from './run-relabel-tests.ts'
import { loadConfigs, type Routing } from './test-configs.ts'
import type { SelectedGroup, TestRun } from './test-run.ts'
import { TestedRules } from './tested-rules.ts'
import { groupTitle, relabelTitle, titleOf } from './title.ts'
import type { FileVerdict, GroupVerdict, TestCount } from './verdict.ts'

/** Runs the tests of a file over the rules that it names. Bad input gives errors in the verdict; nothing throws. */
export function runTestFile(run: TestRun, options: RunOptions): FileVerdict {
  const begun = options.clock()
  const { tests } = run.tests
  const { source } = tests
  const rules = loadReferences(run, options)
  const configs = loadConfigs(tests, run.configs)
  const refusals = [...run.problems, ...run.tests.problems].filter(isRefusal)
  const diagnostics = [...refusals, ...rules.problems, ...configs.problems].map(asError)
  const base = {
    source,
    unmatched: run.references
      .filter((reference) => refusals.length === 0 && isUnmatched(reference))
      .map(({ pattern }) => beside(source.path, pattern.value)),
    total: count([
      ...tests.tests.map((group) => [...group.alertTests, ...group.exprTests]),
      ...tests.relabelTests.map((test) => [test]),
    ]),
  }
  if (diagnostics.length > 0)
    return {
      ...base,
      passed: false,
      loaded: false,
      diagnostics: sortDiagnostics(diagnostics),
      groups: [],
      rules: [],
      selected: { groups: 0, assertions: 0 },
      durationMs: options.clock() - begun,
    }
  return {
    ...base,
    ...runLoaded(run, rules.groups, configs.routing, options),
    durationMs: options.clock() - begun,
  }
}

/** Runs the tests of a file whose rules could be loaded. */
function runLoaded(
  run: TestRun,
  ruleGroups: readonly RuleGroup[],
  routing: Routing | undefined,
  options: RunOptions,
): Omit<FileVerdict, 'source' | 'unmatched' | 'total' | 'durationMs'> {
  const { tests } = run.tests
  const tested = new TestedRules(
    ruleGroups,
    tests.groupEvalOrder.map(({ value }) => value),
    options.compat ? strictParser(options) : undefined,
  )
  tested.noteAssertions(tests)
  const selection = select(tests.tests, options.filter)
  const relabelTests = selectRelabelTests(tests, options.filter)
  const outcomes = runGroups(selection, tested, routing, options)
  const groups = [
    ...outcomes.map(({ verdict }) => verdict),
    ...runRelabelTests(tests, relabelTests, run.configs, options.target),
  ]
  const found = [
    ...outcomes.flatMap(({ inputErrors }) =>
      inputErrors.map((error) => ({ check: 'test/input', file: tests.source, ...error })),
    ),
    ...(options.compat ? [] : proofProblems(run, selection, groups, tested)),
  ].map(asError)
  return {
    passed:
      groups.every(({ passed }) => passed) && found.every(({ severity }) => severity !== 'error'),
    loaded: true,
    diagnostics: sortDiagnostics(found),
    groups,
    rules: tested.summary(),
    selected: count([
      ...selection.map(({ alertTests, exprTests }) => [...alertTests, ...exprTests]),
      ...relabelTests.map((test) => [test]),
    ]),
  }
}

/** The groups whose name a filter matches, and of the others the assertions whose title it matches. */
function select(
  groups: readonly TestGroup[],
  filter: string | undefined,
): readonly SelectedGroup[] {
  const wanted = filterTest(filter)
  return groups.flatMap((group, index) => {
    const { alertTests, exprTests } = group
    const named = { name: group.name?.value ?? '', index }
    if (filter === undefined || wanted(groupTitle(named)) || wanted(named.name))
      return [{ group, index, alertTests, exprTests }]
    const some = {
      group,
      index,
      alertTests: alertTests.filter(({ alertname, evalTime }) =>
        wanted(titleOf(named, alertname.value, evalTime?.value ?? 0)),
      ),
      exprTests: exprTests.filter(({ expr, evalTime }) =>
        wanted(titleOf(named, expr?.text ?? '', evalTime?.value ?? 0)),
      ),
    }
    return some.alertTests.length + some.exprTests.length > 0 ? [some] : []
  })
}

/** The relabelling tests whose name, or job, a filter matches. */
function selectRelabelTests(file: TestFile, filter: string | undefined): readonly RelabelTest[] {
  const wanted = filterTest(filter)
  return file.relabelTests.filter((test) => {
    const name = relabelTestName(file, test)
    return filter === undefined || wanted(name) || wanted(relabelTitle(name, test.job.value))
  })
}

function runGroups(
  selection: readonly SelectedGroup[],
  rules: TestedRules,
  routing: Routing | undefined,
  options: RunOptions,
): readonly GroupOutcome[] {
  const outcomes: GroupOutcome[] = []
  for (const selected of selection) {
    const failed = outcomes.some(({ verdict }) => !verdict.passed)
    outcomes.push(
      failed && options.bail
        ? skipped(selected)
        : runGroup({ ...selected, rules, options, ...(routing ? { routing } : {}) }),
    )
  }
  return outcomes
}

function skipped({ group, index }: SelectedGroup): GroupOutcome {
  const verdict: GroupVerdict = {
    name: group.name?.value ?? '',
    index,
    place: { file: group.file.source, span: group.name?.span ?? group.span },
    passed: true,
    ruleFailures: [],
    errors: [],
    skipped: true,
    assertions: [],
    dependsOnOrder: false,
    durationMs: 0,
  }
  return { verdict, inputErrors: [] }
}

/** The rule groups of all files that the tests name, and what keeps them from loading. A file that is named twice counts once. */
function loadReferences(
  run: TestRun,
  options: RunOptions,
): { readonly groups: readonly RuleGroup[]; readonly problems: readonly Problem[] } {
  const { source } = run.tests.tests
  const problems: Problem[] = []
  const files = new Map<string, LoadedRuleFile>()
  for (const reference of run.references) {
    const { span, value } = reference.pattern
    const at = { check: 'test/rule-files', file: source, span }
    if (reference.problem === 'invalid')
      problems.push({
        ...at,
        message: `\`${value}\` is no pattern of files: syntax error in pattern`,
      })
    else if (isUnmatched(reference) && !options.compat)
      problems.push({ ...at, ...unmatched(reference) })
    for (const path of reference.paths) {
      if (files.has(path)) continue
      const loaded = run.readRules(path)
      if (loaded) files.set(path, loaded)
      else problems.push({ ...at, message: `rule file \`${path}\` cannot be read` })
    }
  }
  for (const file of files.values()) problems.push(...file.problems.filter(isRefusal))
  const groups = [...files.values()].flatMap(({ rules }) => rules.flatMap((one) => one.groups))
  return { groups, problems }
}

/** A path of a test file as promtool resolves it: relative to the file's folder. */
function beside(file: string, path: string): string {
  if (path.startsWith('/')) return path
  const parts: string[] = []
  for (const part of [...file.split('/').slice(0, -1), ...path.split('/')]) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else parts.push(part)
  }
  return parts.join('/')
}

function isUnmatched({ problem, paths }: RuleReference): boolean {
  return paths.length === 0 && problem !== 'invalid'
}

function unmatched({ pattern, problem }: RuleReference): Pick<Problem, 'message' | 'why' | 'help'> {
  return {
    message:
      problem === 'ambiguous'
        ? `several files could be meant by \`${pattern.value}\``
        : `no file matches \`${pattern.value}\``,
    why: 'the tests run without these rules; promtool only warns of it, so that they may pass and prove nothing',
    help: 'name the rule file relative to the test file',
  }
}

function asError(problem: Problem): Diagnostic {
  return { ...problem, severity: problem.severity ?? 'error' }
}

function count(groups: readonly (readonly unknown[])[]): TestCount {
  return {
    groups: groups.length,
    assertions: groups.reduce((sum, assertions) => sum + assertions.length, 0),
  }
}
