import { externalLabelNames } from '../../analysis/labels/external-label-names.ts'
import type {
  AlertMatcher,
  AlertmanagerConfig,
  AlertRoute,
} from '../../config/alertmanager/alertmanager-config.ts'
import { demanded } from '../../config/alertmanager/matcher-proof.ts'
import { suggest } from '../../text/suggest.ts'
import { type KnownAlert, knownAlerts } from '../alertmanager/known-alerts.ts'
import { type Check, type CheckContext, defineCheck, type Report } from '../check.ts'

/** A condition that no alert of the rules meets. Alerts of other sources may: without a likely slip of the pen it is a hint, or nothing. */
const check: Check = defineCheck({
  id: 'config/am-unknown-label',
  create(context) {
    return {
      AlertmanagerConfig(config, { ruleFiles }) {
        const alerts = knownAlerts(ruleFiles, context)
        if (alerts.length === 0) return
        const matchers = matchersOf(config)
        const labels = new AlertLabels(alerts, matchers)
        for (const one of matchers) judge(one, labels, config, context)
      },
    }
  },
})

export default check

function matchersOf({ route, inhibitRules }: AlertmanagerConfig): readonly AlertMatcher[] {
  const found: AlertMatcher[] = []
  const waiting: AlertRoute[] = route ? [route] : []
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    found.push(...one.matchers)
    waiting.push(...one.routes)
  }
  return [...found, ...inhibitRules.flatMap(({ source, target }) => [...source, ...target])]
}

/** What the alerts of the rules have, and what the configuration asks for. */
class AlertLabels {
  readonly #alerts: readonly KnownAlert[]
  readonly #values = new Map<string, ReadonlySet<string> | undefined>()
  /** Labels that rules set, each with the values that are written. */
  readonly written: ReadonlyMap<string, ReadonlySet<string>>
  /** All values that the configuration names, by label. */
  readonly asked: ReadonlyMap<string, ReadonlySet<string>>

  constructor(alerts: readonly KnownAlert[], matchers: readonly AlertMatcher[]) {
    this.#alerts = alerts
    this.written = collect(
      alerts.flatMap(({ rule }) =>
        rule.labels.map(({ name, value }) => [name.value, [value.text]] as const),
      ),
    )
    this.asked = collect(
      matchers.map(({ matcher }) => [matcher.name, demanded(matcher) ?? []] as const),
    )
  }

  /** All values that a label has; undefined where they are not known of every alert. */
  values(label: string): ReadonlySet<string> | undefined {
    if (this.#values.has(label)) return this.#values.get(label)
    const all = new Set<string>()
    const known = this.#alerts.every((alert) => {
      const values = alert.values(label)
      for (const value of values ?? []) all.add(value)
      return values !== undefined
    })
    const found = known ? all : undefined
    this.#values.set(label, found)
    return found
  }
}

function collect(
  entries: readonly (readonly [label: string, values: readonly string[]])[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const collected = new Map<string, Set<string>>()
  for (const [label, values] of entries) {
    const own = collected.get(label) ?? new Set<string>()
    for (const value of values) own.add(value)
    collected.set(label, own)
  }
  return collected
}

function judge(
  { matcher, span }: AlertMatcher,
  labels: AlertLabels,
  config: AlertmanagerConfig,
  context: CheckContext,
): void {
  const wanted = demanded(matcher)
  if (!wanted || wanted.length === 0 || wanted.includes('')) return
  const values = labels.values(matcher.name)
  const report = values
    ? valueReport(matcher.name, wanted, values, labels)
    : nameReport(matcher.name, wanted, labels)
  if (report) context.reportAt(config.source, span, report)
}

const why = 'the condition is never met: what it is for does not happen, and no error says so'

function valueReport(
  label: string,
  wanted: readonly string[],
  values: ReadonlySet<string>,
  { asked }: AlertLabels,
): Report | undefined {
  const missing = wanted.filter((value) => !values.has(value))
  if (missing.length === 0) return undefined
  const also = asked.get(label)
  const others = [...values].filter((value) => !also?.has(value))
  for (const value of missing) {
    const similar = likely(value, others)
    if (similar === undefined) continue
    return {
      message:
        label === 'alertname'
          ? `no alert is named \`${value}\``
          : `no alert has \`${label}\` with \`${value}\``,
      label: `did you mean \`${similar}\`?`,
      why,
      help: `write \`${similar}\`, unless alerts of other sources have \`${value}\``,
      confidence: 'convention',
    }
  }
  if (label === 'alertname' || missing.length < wanted.length || values.size === 0) return undefined
  const list = [...values].slice(0, 8).map((value) => `\`${value}\``)
  return {
    message: `no alert has \`${label}\` with ${wanted.map((value) => `\`${value}\``).join(' or ')}`,
    label: `alerts have ${list.join(', ')}`,
    why,
    help: 'write a value that alerts have, unless alerts of other sources have this one',
    confidence: 'hint',
  }
}

/** A label that no rule sets, nearly spelt as one that they set, with one of its values. */
function nameReport(
  label: string,
  wanted: readonly string[],
  { written, asked }: AlertLabels,
): Report | undefined {
  if (written.has(label) || externalLabelNames.has(label)) return undefined
  const names = [...written.keys()].filter(
    (name) => !asked.has(name) || wanted.some((value) => written.get(name)?.has(value)),
  )
  const similar = likely(label, names)
  if (similar === undefined || !wanted.some((value) => written.get(similar)?.has(value)))
    return undefined
  return {
    message: `no rule gives its alerts a label \`${label}\``,
    label: `did you mean \`${similar}\`?`,
    why,
    help: `write \`${similar}\`, which rules set, unless the metrics have \`${label}\``,
    confidence: 'convention',
  }
}

/** The candidate that a word is a slip of the pen for; words that differ in digits only mean different things. */
function likely(word: string, candidates: readonly string[]): string | undefined {
  const bare = (text: string) => text.replace(/[0-9]+/g, '0')
  const similar = suggest(word, candidates)
  return similar !== undefined && bare(similar) !== bare(word) ? similar : undefined
}
