import type { EngineOptions } from '../engine/engine-options.ts'
import { type Replay, replay } from '../engine/replay.ts'
import type { Storage } from '../engine/storage.ts'
import { type Labels, labelsOf } from '../model/labels.ts'
import { isBefore } from '../model/target-version.ts'
import type { Rule, RuleGroup } from '../rules/rule-file.ts'
import type { AlertEvidence } from './alert-scene.ts'
import { type AlertCheck, checkAlerts } from './check-alerts.ts'
import { checkRouting } from './check-routing.ts'
import { checkSamples } from './check-samples.ts'
import { explainAlert } from './explain-alert.ts'
import type { AlertTest, ExprTest, TestGroup } from './format/test-file.ts'
import { type InputError, type LoadedSeries, loadSeries } from './load-series.ts'
import { firstLine } from './places.ts'
import { readAfter } from './read-after.ts'
import { engineOptions, type RunOptions, strictParser } from './run-options.ts'
import type { Routing } from './test-configs.ts'
import type { TestedRules } from './tested-rules.ts'
import type {
  AlertVerdict,
  AssertionVerdict,
  ExprVerdict,
  GroupVerdict,
  RuleFailureVerdict,
} from './verdict.ts'

/** A group of tests to run; assertions that a filter leaves out are not among its tests. */
export interface GroupRun {
  readonly group: TestGroup
  readonly index: number
  readonly alertTests: readonly AlertTest[]
  readonly exprTests: readonly ExprTest[]
  readonly rules: TestedRules
  readonly options: RunOptions
  /** How alerts are routed, where it is asserted. */
  readonly routing?: Routing
}

/** The outcome with what else is to be told of the input. */
export interface GroupOutcome {
  readonly verdict: GroupVerdict
  readonly inputErrors: readonly InputError[]
}

const minute = 60_000
const stepLimit = 5_000_000
/** Evaluations from which on a test is long. */
const longTest = 2_000

/** Runs a group of tests; where it fails, also as the other major version of Prometheus would. */
export function runGroup(run: GroupRun): GroupOutcome {
  const { clock } = run.options
  const begun = clock()
  const { groups, reversed } = run.rules.order
  const first = attempt(run, groups, run.options, true)
  const passed = hasPassed(first)
  const other = run.options.target.major >= 3 ? '2' : '3'
  const passesUnder =
    !passed &&
    first.errors.length === 0 &&
    hasPassed(attempt(run, groups, otherMajor(run.options), false))
  const dependsOnOrder =
    first.orderMatters && !sameOutcome(first, attempt(run, reversed, run.options, false))
  const { group, index } = run
  const verdict: GroupVerdict = {
    name: group.name?.value ?? '',
    index,
    place: {
      file: group.file.source,
      span: group.name?.span ?? firstLine(group.file.source, group.span),
    },
    passed,
    ruleFailures: first.ruleFailures,
    errors: first.errors.map(({ message }) => message),
    assertions: first.assertions,
    ...(passesUnder ? { passesUnder: other } : {}),
    dependsOnOrder,
    durationMs: clock() - begun,
  }
  return { verdict, inputErrors: first.errors }
}

interface Attempt {
  /** A group gives samples that another reads whose place is the same. */
  readonly orderMatters: boolean
  readonly errors: readonly InputError[]
  readonly ruleFailures: readonly RuleFailureVerdict[]
  readonly assertions: readonly AssertionVerdict[]
}

/**
 * Runs the group once over its own copy of the input. Of a long test only what assertions read is kept, and it runs
 * again with everything where a failure is to be explained.
 */
function attempt(
  run: GroupRun,
  groups: readonly RuleGroup[],
  options: RunOptions,
  explained: boolean,
  keepsAll = options.trace ?? false,
): Attempt {
  const { group, rules } = run
  const intervalMs = group.file.evaluationInterval?.value || minute
  const startMs = group.startTimestamp?.value ?? 0
  const last = Math.floor(lastEvalTime(run) / intervalMs)
  if (last >= stepLimit) return refused([tooLong(run, last)])
  const times = Float64Array.from({ length: last + 1 }, (_, i) => startMs + i * intervalMs)
  const loaded = loadSeries(
    group,
    startMs,
    group.interval?.value || defaultInterval(options, intervalMs),
    startMs + last * intervalMs,
    options.compat,
  )
  if (loaded.errors.length > 0) return refused(loaded.errors)
  const engine = engineOptions(options, intervalMs)
  const isReadAfter =
    keepsAll || run.routing || last < longTest ? undefined : readAfterGroup(run, groups)
  const done = evaluate(run, groups, loaded.storage, times, engine, isReadAfter)
  if (explained) rules.noteReplay(done, loaded.storage)
  const failedStep = done.failures[0]?.step ?? Number.POSITIVE_INFINITY
  const checks = run.alertTests
    .map((test) => checkAlerts(group.file.source, test, rules, done, intervalMs))
    .map((check) => withRouting(check, run, done))
    .filter(({ step }) => step < failedStep)
  if (explained && isReadAfter && checks.some(({ verdict }) => !verdict.passed))
    return attempt(run, groups, options, explained, true)
  const replayed = { run, groups, options, explained, loaded, engine, times, done, startMs }
  return {
    orderMatters: rules.isCrossed(groups, loaded.storage),
    errors: [],
    ruleFailures: ruleFailures(done, rules, startMs),
    assertions: [...alertVerdicts(checks, replayed), ...sampleVerdicts(replayed)],
  }
}

function withRouting(check: AlertCheck, { group, routing }: GroupRun, replay: Replay): AlertCheck {
  if (!routing) return check
  const { source } = group.file
  return checkRouting(check, { routing, replay, externalLabels: externalLabelsOf(group), source })
}

function externalLabelsOf({ externalLabels }: TestGroup): Labels {
  return labelsOf(new Map(externalLabels.map(({ name, value }) => [name.value, value.value])))
}

/** A group of tests whose rules have been evaluated. */
interface ReplayedGroup {
  readonly run: GroupRun
  readonly groups: readonly RuleGroup[]
  readonly options: RunOptions
  readonly explained: boolean
  readonly loaded: LoadedSeries
  readonly engine: EngineOptions
  readonly times: Float64Array
  readonly done: Replay
  readonly startMs: number
}

function alertVerdicts(
  checks: readonly AlertCheck[],
  { run, groups, options, explained, loaded, engine, times, done }: ReplayedGroup,
): readonly AlertVerdict[] {
  const trace = options.trace ?? false
  const evidence: AlertEvidence = {
    replay: done,
    storage: loaded.storage,
    unseen: loaded.unseen,
    allRules: groups.flatMap(({ rules }) => rules),
    options: engine,
    times,
    alertNames: run.rules.alertNames(),
    trace,
  }
  return checks.map((check) =>
    explained && (!check.verdict.passed || trace) ? explainAlert(check, evidence) : check.verdict,
  )
}

/** Nothing is asserted of samples where a rule has failed. */
function sampleVerdicts({
  run,
  options,
  loaded,
  engine,
  done,
  startMs,
}: ReplayedGroup): readonly ExprVerdict[] {
  if (done.failures.length > 0) return []
  const { source, fuzzyCompare } = run.group.file
  return run.exprTests.map((test) =>
    checkSamples(test, {
      source,
      storage: loaded.storage,
      options: engine,
      visibility: done.visibility,
      parser: options.compat ? strictParser(options) : undefined,
      fuzzy: fuzzyCompare?.value ?? false,
      startMs,
    }),
  )
}

function refused(errors: readonly InputError[]): Attempt {
  return { orderMatters: false, errors, ruleFailures: [], assertions: [] }
}

/** Before 2.49 a group without `interval` has none: all its samples stand at the start. */
function defaultInterval({ target }: RunOptions, evaluationMs: number): number {
  return isBefore(target, '2.49') ? 0 : evaluationMs
}

function evaluate(
  { group }: GroupRun,
  groups: readonly RuleGroup[],
  storage: Storage,
  times: Float64Array,
  options: EngineOptions,
  isReadAfter: ((rule: Rule) => boolean) | undefined,
): Replay {
  return replay({
    groups,
    storage,
    times,
    options,
    externalLabels: externalLabelsOf(group),
    externalUrl: group.externalUrl?.value ?? '',
    ...(isReadAfter ? { isReadAfter } : {}),
  })
}

function readAfterGroup(
  { exprTests }: GroupRun,
  groups: readonly RuleGroup[],
): ((rule: Rule) => boolean) | undefined {
  return readAfter(
    exprTests,
    groups.flatMap((group) => group.rules),
  )
}

/** The latest time of an assertion of the group, whatever a filter leaves of them. */
function lastEvalTime({ group }: GroupRun): number {
  let last = 0
  for (const { evalTime } of [...group.alertTests, ...group.exprTests])
    last = Math.max(last, evalTime?.value ?? 0)
  return last
}

function tooLong({ group }: GroupRun, last: number): InputError {
  const tests = [...group.alertTests, ...group.exprTests]
  const latest = tests.toSorted((a, b) => (b.evalTime?.value ?? 0) - (a.evalTime?.value ?? 0))[0]
  return {
    message: `the last \`eval_time\` needs ${last + 1} evaluations, more than the limit of ${stepLimit}`,
    span: latest?.evalTime?.span ?? group.span,
  }
}

function ruleFailures(
  { failures }: Replay,
  rules: TestedRules,
  startMs: number,
): readonly RuleFailureVerdict[] {
  return failures.map(({ rule, time, message, span }) => {
    const { map, span: whole } = rule.expr
    return {
      rule: rule.name.value,
      timeMs: time - startMs,
      epochMs: time,
      message: rules.refusal(rule) ?? message,
      place: { file: rule.group.file.source, span: span ? map.toSource(span) : whole },
    }
  })
}

function hasPassed({ errors, ruleFailures, assertions }: Attempt): boolean {
  return (
    errors.length === 0 && ruleFailures.length === 0 && assertions.every(({ passed }) => passed)
  )
}

function sameOutcome(a: Attempt, b: Attempt): boolean {
  return (
    a.ruleFailures.length === b.ruleFailures.length &&
    a.assertions.length === b.assertions.length &&
    a.assertions.every(({ passed }, i) => passed === b.assertions[i]?.passed)
  )
}

function otherMajor(options: RunOptions): RunOptions {
  const target = options.target.major >= 3 ? { major: 2, minor: 55 } : { major: 3, minor: 14 }
  return { ...options, target }
}
