import type { Replay } from '../engine/replay.ts'
import type { SelectorMatchers } from '../engine/rule-inputs.ts'
import { alertSeries, mayRead, selectorsOf } from '../engine/rule-inputs.ts'
import type { Storage } from '../engine/storage.ts'
import { labelValue } from '../model/labels.ts'
import { metricNameLabel } from '../model/metric-name.ts'
import { parseErrorText } from '../promql/error-text.ts'
import { parsePromql } from '../promql/parse-promql.ts'
import type { ParserOptions } from '../promql/parser-options.ts'
import { printExpr } from '../promql/print.ts'
import type { AlertingRule, Rule, RuleGroup } from '../rules/rule-file.ts'
import type { TestFile } from './format/test-file.ts'
import { type GroupOrder, orderGroups } from './order-groups.ts'
import type { TestedRule } from './verdict.ts'

/** What the tests of a file have seen a rule do. */
interface Seen {
  asserted: boolean
  active: boolean
  fired: boolean
}

/** The rules that a test file loads. */
export class TestedRules {
  readonly order: GroupOrder
  /** In the order of the files. */
  readonly rules: readonly Rule[]
  readonly #alerts = new Map<string, AlertingRule[]>()
  readonly #seen = new Map<Rule, Seen>()
  readonly #refused: ReadonlyMap<Rule, string>

  /** `parser`: what promtool's engine reads; absent where it reads all that the files may have. */
  constructor(
    groups: readonly RuleGroup[],
    listed: readonly string[],
    parser: ParserOptions | undefined,
  ) {
    const refused = new Map<Rule, string>()
    const strict = parser ? groups.map((group) => withoutUnread(group, parser, refused)) : groups
    this.#refused = refused
    this.order = orderGroups(strict, listed)
    this.rules = strict.flatMap((group) => group.rules)
    for (const rule of this.rules) {
      this.#seen.set(rule, { asserted: false, active: false, fired: false })
      if (rule.kind !== 'AlertingRule') continue
      const others = this.#alerts.get(rule.name.value)
      if (others) others.push(rule)
      else this.#alerts.set(rule.name.value, [rule])
    }
  }

  /** The alerting rules of a name. */
  alerts(name: string): readonly AlertingRule[] {
    return this.#alerts.get(name) ?? []
  }

  /** The names of all alerts. */
  alertNames(): Iterable<string> {
    return this.#alerts.keys()
  }

  /** Why promtool's engine does not read a rule, where it does not. */
  refusal(rule: Rule): string | undefined {
    return this.#refused.get(rule)
  }

  /** Notes what the rules did in a replay. */
  noteReplay(replay: Replay, storage: Storage): void {
    for (const [rule, { instances }] of replay.alerts) {
      const seen = this.#seen.get(rule)
      if (!seen) continue
      seen.active ||= instances.length > 0
      seen.fired ||= instances.some((instance) => instance.states.includes(2))
    }
    const recorded = recordedRules(
      this.order.groups.flatMap((group) => group.rules),
      storage,
    )
    for (const rule of recorded) {
      const seen = this.#seen.get(rule)
      if (seen) seen.active = true
    }
  }

  /** Whether a storage, after groups were evaluated in an order, has what groups of the same place read from each other. */
  isCrossed(groups: readonly RuleGroup[], storage: Storage): boolean {
    const { crossing } = this.order
    if (crossing.size === 0) return false
    const rules = groups.flatMap((group) => group.rules)
    const names = new Set([...crossing].flatMap(givenNames))
    return storage.select(undefined, []).some(({ producer, labels }) => {
      const rule = rules[producer]
      return rule ? crossing.has(rule) : names.has(labelValue(labels.labels, metricNameLabel))
    })
  }

  /** Notes what the assertions of a file name or read. */
  noteAssertions(tests: TestFile): void {
    const selectors: SelectorMatchers[] = []
    for (const group of tests.tests) {
      for (const { alertname } of group.alertTests)
        for (const rule of this.alerts(alertname.value)) this.#assert(rule)
      for (const { expr } of group.exprTests)
        if (expr?.ast) selectors.push(...selectorsOf(expr.ast))
    }
    for (const rule of this.rules)
      if (rule.kind === 'RecordingRule' && selectors.some((one) => mayRead(one, rule)))
        this.#assert(rule)
  }

  /** The rules for the reader of the verdict. */
  summary(): readonly TestedRule[] {
    return this.rules.map((rule) => ({
      kind: rule.kind === 'AlertingRule' ? 'alert' : 'record',
      name: rule.name.value,
      group: rule.group.name.value,
      file: rule.group.file.source,
      span: rule.name.span,
      ...(this.#seen.get(rule) ?? { asserted: false, active: false, fired: false }),
    }))
  }

  #assert(rule: Rule): void {
    const seen = this.#seen.get(rule)
    if (seen) seen.asserted = true
  }
}

/** Names of the series that a rule gives. */
function givenNames(rule: Rule): readonly string[] {
  return rule.kind === 'RecordingRule' ? [rule.name.value] : alertSeries
}

/** The recording rules that have stored a series. */
function recordedRules(rules: readonly Rule[], storage: Storage): ReadonlySet<Rule> {
  const found = new Set<Rule>()
  for (const { producer } of storage.select(undefined, [])) {
    const rule = rules[producer]
    if (rule) found.add(rule)
  }
  return found
}

/** The group with those expressions taken away that the parser refuses in their printed form, in which Prometheus evaluates rules. */
function withoutUnread(
  group: RuleGroup,
  parser: ParserOptions,
  refused: Map<Rule, string>,
): RuleGroup {
  const rules: Rule[] = []
  const own: RuleGroup = { ...group, rules }
  for (const rule of group.rules) {
    const text = rule.expr.ast ? printExpr(rule.expr.ast) : ''
    const [problem] = rule.expr.ast ? parsePromql(text, parser).problems : []
    const { ast: _, ...unread } = rule.expr
    const kept: Rule = { ...rule, group: own, ...(problem ? { expr: unread } : {}) }
    if (problem) refused.set(kept, parseErrorText(text, problem))
    rules.push(kept)
  }
  return own
}
