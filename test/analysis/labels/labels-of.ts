import { analyse } from '../../../src/analysis/analyse.ts'
import type { Facts } from '../../../src/analysis/facts.ts'
import type { Knowledge } from '../../../src/analysis/knowledge.ts'
import { noKnowledge } from '../../../src/analysis/knowledge.ts'
import {
  type LabelFact,
  type LabelFacts,
  type LabelValues,
  labelFact,
} from '../../../src/analysis/labels/label-facts.ts'
import { loadRules } from '../../rules/load.ts'

/** Recording rules as `name: expression`, or with labels as `name: [expression, {label: value}]`. */
export type Records = Readonly<
  Record<string, string | readonly [string, Readonly<Record<string, string>>]>
>

/** What is known of an expression among some rules. */
export function factsOf(
  text: string,
  records: Records = {},
  knowledge: Knowledge = noKnowledge,
): Facts {
  const rules = Object.entries(records).map(([record, what]) => {
    const [expr, labels] = typeof what === 'string' ? [what, {}] : what
    return { record, expr, labels }
  })
  const groups = [{ name: 'g', rules: [...rules, { alert: 'A', expr: text }] }]
  const { rules: file } = loadRules('r.yml', JSON.stringify({ groups }), { parser })
  const expr = file.groups[0]?.rules.at(-1)?.expr
  const analysis = analyse({ ruleFiles: [file], together: [], knowledge })
  const facts = expr && analysis.expression(file, expr)
  if (!facts) throw new Error(`does not parse: ${text}`)
  return facts.root
}

const parser = { experimentalFunctions: true, binopFillModifiers: true }

/**
 * The labels of each alternative: `a` must be there, `~a` by convention, `a?` may, `-a` never, `-~a` never by convention,
 * values behind `=`; `-~alertstate`, which is everywhere, is left out; at the end `*` where others may be there.
 */
export function labelsOf(text: string, records: Records = {}, knowledge?: Knowledge): string {
  return factsOf(text, records, knowledge)
    .branches.map(({ labels }) => describe(labels))
    .join(' / ')
}

function describe({ known, others, scalar }: LabelFacts): string {
  if (scalar) return 'scalar'
  const closed = others.has === 'never'
  const list = [...known].filter(
    ([name, { has }]) => !(has === 'never' && (closed || name === 'alertstate')),
  )
  const words = list.map(([name, fact]) => describeFact(name, fact)).sort()
  return [...words, ...(closed ? [] : ['*'])].join(' ') || 'none'
}

/** One label of the first alternative. */
export function labelOf(
  name: string,
  text: string,
  records: Records = {},
  known?: Knowledge,
): string {
  const [first] = factsOf(text, records, known).branches
  return describeFact(name, labelFact(first.labels, name))
}

function describeFact(name: string, { has, values, confidence }: LabelFact): string {
  const sure = confidence === 'proof' ? '' : '~'
  if (has === 'never') return `-${sure}${name}`
  return `${has === 'must' ? sure : ''}${name}${has === 'may' ? '?' : ''}${describeValues(values)}`
}

function describeValues(values: LabelValues | undefined): string {
  if (!values) return ''
  if (values.kind === 'finite') return `=${values.values.join('|')}`
  return values.matchers.map(({ op, value }) => `${op}${value}`).join(',')
}
