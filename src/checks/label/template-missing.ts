import { type Because, weakest } from '../../analysis/because.ts'
import { type AlertText, alertTexts } from '../../analysis/template/alert-texts.ts'
import { type MissingLabel, missingLabel } from '../../analysis/template/missing-label.ts'
import type { LabelUse } from '../../analysis/template/read-template.ts'
import { sourceFacts } from '../../analysis/template/source-facts.ts'
import type { ValueSource } from '../../analysis/template/template-value.ts'
import type { Expr } from '../../promql/ast.ts'
import { walk } from '../../promql/visit.ts'
import type { AlertingRule, PromExpr, RuleFile } from '../../rules/rule-file.ts'
import type { Span } from '../../text/span.ts'
import { type Check, type CheckContext, defineCheck, type Report } from '../check.ts'
import { relatedReasons } from '../reasons.ts'
import { isAlertName, ownLabel } from './own-label.ts'

/**
 * Labels that a template reads and that no series can have. What the rule sets itself is `label/template-rule-label`'s;
 * a label that the template asks for before it reads it is left alone. Labels that were lost at one place are one finding.
 */
const check: Check = defineCheck({
  id: 'label/template-missing',
  create(context) {
    return {
      AlertingRule(rule, { file }) {
        for (const [first, ...others] of missingUses(context, file, rule).values())
          if (first) reportUses(context, file, rule, first, others)
      },
    }
  },
})

export default check

interface MissingUse {
  readonly text: AlertText
  readonly use: LabelUse
  readonly missing: MissingLabel
}

/** The labels that are read and missing, by what took them away, in the order of the text. */
function missingUses(
  { analysis }: CheckContext,
  file: RuleFile,
  rule: AlertingRule,
): ReadonlyMap<unknown, readonly MissingUse[]> {
  const texts = alertTexts(rule)
  const found = new Map<unknown, MissingUse[]>()
  for (const text of texts)
    for (const use of text.reading.labels) {
      const facts = sourceFacts(analysis, file, rule, use.of)
      const missing = facts && missingLabel(facts, use.name, rule.expr.ast)
      if (!missing || missing.confidence === 'hint') continue
      if (use.of.kind === 'alert' && (isAlertName(use.name) || ownLabel(rule, texts, use.name)))
        continue
      const key = use.of.kind === 'query' ? use.of.text : (missing.because ?? use.name)
      const before = found.get(key)
      if (before) before.push({ text, use, missing })
      else found.set(key, [{ text, use, missing }])
    }
  return found
}

function reportUses(
  context: CheckContext,
  file: RuleFile,
  rule: AlertingRule,
  first: MissingUse,
  others: readonly MissingUse[],
): void {
  const { use, missing } = first
  const related = [
    ...others.map((one) => ({
      file: file.source,
      span: one.text.entry.value.map.toSource(one.use.span),
      label: one.use.name === use.name ? 'and here' : `\`${one.use.name}\` here`,
    })),
    ...(use.of.kind === 'alert' ? relatedReasons(missing.because) : []),
  ]
  context.report(first.text.entry.value.map.toSource(use.span), {
    ...describe(rule, first, others),
    ...(related.length > 0 ? { related } : {}),
  })
}

function describe(rule: AlertingRule, first: MissingUse, others: readonly MissingUse[]): Report {
  const { text, use, missing } = first
  const { because } = missing
  const written = [...new Set([first, ...others].map(writtenText))]
  const names = [...new Set([use.name, ...others.map((one) => one.use.name)])].map(quoted)
  const whose = use.of.kind === 'alert' ? 'the result' : 'what is queried'
  return {
    message: `${listed(written.map(quoted))} ${written.length > 1 ? 'are' : 'is'} always empty: no series of ${whose} has the label ${listed(names, 'or')}`,
    ...(because && !(because.place && use.of.kind === 'alert') ? { label: because.text } : {}),
    why: `${text.role} \`${text.entry.name.value}\` has a gap in its place`,
    help: helpFor(rule, use.of, names, because),
    confidence: weakest(missing.confidence, ...others.map((one) => one.missing.confidence)),
    habit: text.entry.value.text.slice(Math.max(0, use.span.start - 12), use.span.end + 3),
  }
}

function writtenText({ text, use }: MissingUse): string {
  return text.entry.value.text.slice(use.span.start, use.span.end).trim()
}

function quoted(text: string): string {
  return `\`${text}\``
}

function listed(texts: readonly string[], word = 'and'): string {
  return texts.length < 2
    ? (texts[0] ?? '')
    : `${texts.slice(0, -1).join(', ')} ${word} ${texts.at(-1)}`
}

function helpFor(
  rule: AlertingRule,
  of: ValueSource,
  names: readonly string[],
  because: Because | undefined,
): string {
  const labels = listed(names)
  const cause = of.kind === 'alert' ? because?.place : undefined
  const node = cause && nodeAt(cause.expr, cause.span)
  if (node?.kind === 'Aggregate') {
    const place = cause?.expr === rule.expr ? '' : ' where it is recorded'
    if (node.grouping?.without)
      return `take ${labels} out of \`without (…)\`${place}, or leave it out of the text`
    return `add ${labels} to \`by (…)\`${place}, or leave it out of the text`
  }
  if (node?.kind === 'Call' && node.func.value.startsWith('absent'))
    return `write the value into the text: \`${node.func.value}\` has only labels that a plain selector compares with \`=\``
  return 'use a label that the result has, or leave it out of the text'
}

/** The aggregation or call whose name stands at the start of a span. */
function nodeAt({ ast }: PromExpr, span: Span): Expr | undefined {
  let found: Expr | undefined
  if (ast)
    walk(ast, (node) => {
      if (found || node.span.end < span.end || node.span.start > span.start) return false
      const name =
        node.kind === 'Aggregate' ? node.op : node.kind === 'Call' ? node.func : undefined
      const grouping = node.kind === 'Aggregate' ? node.grouping : undefined
      if (name?.span.start === span.start || grouping?.span.start === span.start) found = node
      return undefined
    })
  return found
}
