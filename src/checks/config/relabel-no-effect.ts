import { compileRule } from '../../config/relabel/compiled-rule.ts'
import type { RelabelRule } from '../../config/relabel/relabel-rule.ts'
import { readsNames } from '../../config/relabel/trace-relabel.ts'
import { compileRegexp } from '../../model/regexp.ts'
import type { Span } from '../../text/span.ts'
import { type Check, defineCheck, type Report } from '../check.ts'
import type { RelabelList } from '../relabel-lists.ts'
import { type RuleFinding, reportRelabelRules } from '../report-relabel-rules.ts'

/** A rule that changes nothing, or nothing that lasts. */
const check: Check = defineCheck({
  id: 'config/relabel-no-effect',
  create(context) {
    return {
      PrometheusConfig(config) {
        reportRelabelRules(config, context, findIdle)
      },
    }
  },
})

export default check

/** A finding with its place. */
interface Finding extends Report {
  readonly span: Span
}

function findIdle(list: RelabelList): readonly RuleFinding[] {
  const { rules } = list
  if (rules.some(({ targetLabel }) => targetLabel === ofOperator)) return []
  return rules.flatMap((rule, index) => {
    const found =
      copyOntoItself(rule) ??
      repetition(rule, rules[index - 1], list) ??
      lostValue(rule, index, list) ??
      discoveryDropped(rule, index, list)
    if (!found) return []
    const { span, ...report } = found
    return [{ index, span, report }]
  })
}

/** The Prometheus Operator begins every job that it writes with it; nobody edits those rules. */
const ofOperator = '__tmp_prometheus_job_name'

const wholeValue = new Set(['(.*)', '^(.*)$', '(.+)', '^(.+)$'])
const anyValue = new Set(['(.*)', '.*', '^(.*)$', '^.*$'])

function copyOntoItself(rule: RelabelRule): Finding | undefined {
  const { action, sourceLabels, targetLabel, regex, replacement } = rule
  const [only] = sourceLabels
  if (action !== 'replace' || sourceLabels.length !== 1 || only?.value !== targetLabel)
    return undefined
  const copies =
    (wholeValue.has(regex) && /^\$(?:[01]|\{[01]\})$/.test(replacement)) ||
    /^\$(?:0|\{0\})$/.test(replacement)
  if (!copies) return undefined
  return {
    span: rule.written.targetLabel ?? rule.span,
    message: `the rule sets \`${targetLabel}\` to what is there already`,
    label: 'the source label itself',
    why: 'it changes nothing; most often another label was meant',
    help: 'name the label to set, or take the rule out',
  }
}

/** The same rule twice in a row, where the second run cannot see what the first has done. */
function repetition(
  rule: RelabelRule,
  before: RelabelRule | undefined,
  { source }: RelabelList,
): Finding | undefined {
  if (!before || rule.action === 'labelmap' || !isSame(rule, before)) return undefined
  const writes = rule.action === 'replace' || /^(?:hashmod|lowercase|uppercase)$/.test(rule.action)
  const reads = rule.sourceLabels.some(({ value }) => value === rule.targetLabel)
  if (writes && (reads || rule.targetLabel.includes('$'))) return undefined
  return {
    span: rule.written.action ?? rule.span,
    message: 'the rule says the same as the rule before it',
    label: 'once more',
    why: 'it changes nothing the second time; most often one of the two was to be changed',
    help: 'change it, or take it out',
    related: [{ file: source, span: before.written.action ?? before.span, label: 'the first' }],
  }
}

function isSame(a: RelabelRule, b: RelabelRule): boolean {
  const key = (rule: RelabelRule) => [
    rule.action,
    rule.sourceLabels.map(({ value }) => value),
    rule.separator,
    rule.regex,
    String(rule.modulus),
    rule.targetLabel,
    rule.replacement,
  ]
  return JSON.stringify(key(a)) === JSON.stringify(key(b))
}

/** A label that is set, and overwritten or removed before anything reads it; or never read, where it does not last. */
function lostValue(rule: RelabelRule, index: number, list: RelabelList): Finding | undefined {
  const name = rule.targetLabel
  if (!setsLabel(rule) || name.includes('$') || name === '') return undefined
  for (const later of list.rules.slice(index + 1)) {
    if (mayRead(later, name)) return undefined
    if (overwrites(later, name)) return overwritten(rule, later, list)
    if (removes(later, name)) return removed(rule, later, list)
  }
  return list.of === 'targets' && isTemporary(name) ? unread(rule) : undefined
}

function overwritten(rule: RelabelRule, later: RelabelRule, { source }: RelabelList): Finding {
  const name = rule.targetLabel
  return {
    span: rule.written.targetLabel ?? rule.span,
    message: `\`${name}\` is always overwritten by a later rule, and nothing reads it before`,
    label: 'has no effect',
    why: 'whatever is set here is lost; a rule without `regex` also writes where its source labels are missing',
    help: `give the later rule \`regex: (.+)\`, set another label, or take one of the rules out`,
    related: [
      {
        file: source,
        span: later.written.targetLabel ?? later.span,
        label: `always sets \`${name}\``,
      },
    ],
  }
}

function removed(rule: RelabelRule, later: RelabelRule, { source }: RelabelList): Finding {
  const name = rule.targetLabel
  return {
    span: rule.written.targetLabel ?? rule.span,
    message: `\`${name}\` is removed by a later rule, and nothing reads it before`,
    label: 'has no effect',
    why: 'whatever is set here is lost',
    help: 'take one of the two rules out',
    related: [
      { file: source, span: later.written.regex ?? later.span, label: `removes \`${name}\`` },
    ],
    confidence: 'hint',
  }
}

function unread(rule: RelabelRule): Finding {
  const name = rule.targetLabel
  const sharding = rule.action === 'hashmod'
  return {
    span: rule.written.targetLabel ?? rule.span,
    message: `\`${name}\` is set, and no later rule reads it`,
    label: 'has no effect',
    why: sharding
      ? 'labels that begin with `__` are removed after relabelling: all targets stay, in every shard'
      : 'labels that begin with `__` are removed after relabelling',
    help: sharding
      ? `add a rule with \`action: keep\` that reads \`${name}\``
      : 'set a label without `__`, or take the rule out',
    ...(sharding ? {} : { confidence: 'hint' as const }),
  }
}

/** `__meta_` labels go after the last rule by themselves. */
function discoveryDropped(
  rule: RelabelRule,
  index: number,
  { rules, of }: RelabelList,
): Finding | undefined {
  if (of !== 'targets' || rule.action !== 'labeldrop') return undefined
  const compiled = compileRegexp(rule.regex)
  if ('error' in compiled) return undefined
  const { text, folded } = compiled.prefix
  if (folded || !text.startsWith('__meta_')) return undefined
  const read = rules
    .slice(index + 1)
    .some(
      (later) =>
        later.action === 'labelmap' ||
        later.sourceLabels.some(({ value }) => value.startsWith('__meta_')) ||
        later.targetLabel.startsWith('__meta_'),
    )
  if (read) return undefined
  return {
    span: rule.written.regex ?? rule.span,
    message: 'labels that begin with `__meta_` are removed after relabelling anyway',
    label: 'has no effect',
    why: 'no later rule looks at them',
    help: 'take the rule out',
    confidence: 'hint',
  }
}

function setsLabel({ action }: RelabelRule): boolean {
  return /^(?:replace|hashmod|lowercase|uppercase)$/.test(action)
}

/** Whether a rule may look at a label's value, or at its name to do more than remove it. */
function mayRead(rule: RelabelRule, name: string): boolean {
  if (rule.sourceLabels.some(({ value }) => value === name)) return true
  if (rule.action === 'keepequal' || rule.action === 'dropequal') return rule.targetLabel === name
  return rule.action === 'labelmap' && compileRule(rule).matches(name)
}

/** Whether a rule sets a label whatever its source labels are. */
function overwrites(rule: RelabelRule, name: string): boolean {
  if (rule.targetLabel !== name || !setsLabel(rule)) return false
  if (rule.action !== 'replace') return true
  return rule.sourceLabels.length === 0 ? compileRule(rule).matches('') : anyValue.has(rule.regex)
}

function removes(rule: RelabelRule, name: string): boolean {
  if (!readsNames(rule) || rule.action === 'labelmap') return false
  return compileRule(rule).matches(name) === (rule.action === 'labeldrop')
}

/** A label of a target that nothing but rules can read. */
function isTemporary(name: string): boolean {
  return name.startsWith('__tmp') || name.startsWith('__meta_')
}
