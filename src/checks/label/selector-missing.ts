import type { Because, Confidence } from '../../analysis/because.ts'
import { canRead } from '../../analysis/graph/can-read.ts'
import { type Unreadable, unreadable } from '../../analysis/labels/contradiction.ts'
import { isConstant, labelsAsRead } from '../../analysis/labels/selector-labels.ts'
import { staticLabels } from '../../analysis/rule-result.ts'
import { selectedName } from '../../analysis/selected-name.ts'
import { createMatcher } from '../../model/matcher.ts'
import type { LabelMatcher, VectorSelector } from '../../promql/ast.ts'
import type { RecordingRule, RuleFile } from '../../rules/rule-file.ts'
import { type Check, type CheckContext, defineCheck, type Report } from '../check.ts'
import { relatedReasons } from '../reasons.ts'
import { describeValues, listNames } from './describe-label.ts'

/** Matchers that none of the rules which record the series can satisfy. */
const check: Check = defineCheck({
  id: 'label/selector-missing',
  create(context) {
    return {
      VectorSelector(node, expr, { file }) {
        const name = selectedName(node)
        if (name === undefined || node.matchers.length === 0) return
        const rules = context.analysis.scope(file).definitions(name)
        const refusals = rules.map((rule) => refusalOf(node, rule, file, context))
        const [first] = refusals
        if (!first || refusals.some((one) => !one)) return
        const { span } = first.matcher
        const text = expr.text.slice(span.start, span.end)
        context.reportIn(
          expr,
          span,
          describe(
            name,
            text,
            refusals.flatMap((one) => one ?? []),
          ),
        )
      },
    }
  },
})

export default check

/** Why a selector finds nothing of what a rule records. */
interface Refusal {
  readonly matcher: LabelMatcher
  readonly confidence: Confidence
  readonly because?: Because
  /** The values that the label has instead; empty where it is missing. */
  readonly instead: string
}

function refusalOf(
  selector: VectorSelector,
  rule: RecordingRule,
  reader: RuleFile,
  { analysis }: CheckContext,
): Refusal | undefined {
  if (!canRead(selector, rule))
    return areTogether(rule, reader) ? refusedByRule(selector, rule) : undefined
  const { branches } = analysis.result(rule)
  const found = branches.map((branch) =>
    unreadable(selector, labelsAsRead(rule, branch, analysis.knowledge)),
  )
  const [first] = found
  return first && found.every((one) => one) ? refusedByResult(first) : undefined
}

/** Elsewhere there may be further rules of the name that set other values. */
function areTogether(rule: RecordingRule, reader: RuleFile): boolean {
  const { name, group } = rule
  return name.value.includes(':') && !isConstant(rule) && folderOf(group.file) === folderOf(reader)
}

function folderOf({ source }: RuleFile): string {
  return source.path.slice(0, source.path.lastIndexOf('/') + 1)
}

function refusedByResult({ label, fact, matcher }: Unreadable): Refusal {
  const { confidence, because, has, values } = fact
  const instead = has === 'never' ? '' : describeValues(label, values)
  return { matcher, confidence, instead, ...(because ? { because } : {}) }
}

function refusedByRule(selector: VectorSelector, rule: RecordingRule): Refusal | undefined {
  const set = staticLabels(rule)
  const matcher = selector.matchers.find(({ name, op, value }) => {
    const given = set.get(name.value)
    if (given === undefined) return false
    const built = createMatcher(name.value, op, value.value)
    return !('error' in built) && !built.matches(given)
  })
  const given = matcher && set.get(matcher.name.value)
  if (!matcher || given === undefined) return undefined
  return { matcher, confidence: 'proof', instead: given === '' ? '' : `\`${given}\`` }
}

function describe(name: string, text: string, refusals: readonly Refusal[]): Report {
  const [first] = refusals
  const label = first?.matcher.name.value ?? ''
  const values = [...new Set(refusals.map(({ instead }) => instead))].filter((one) => one !== '')
  const known =
    values.length === 0
      ? `${listNames([name])} is recorded without \`${label}\``
      : `${listNames([name])} is recorded with \`${label}\` ${values.join(' or ')}`
  return {
    message: `${known}, so \`${text}\` finds nothing`,
    label: values.length === 0 ? `no series has \`${label}\`` : 'no series has this value',
    why: 'The selector reads what a recording rule writes, and that rule never writes such a series.',
    help:
      values.length === 0
        ? `take the matcher out, or keep \`${label}\` in the recording rule`
        : 'ask for a value that is recorded, or record this one',
    related: relatedReasons(first?.because),
    confidence: first?.confidence ?? 'proof',
  }
}
