import { metricNameLabel } from '../../model/metric-name.ts'
import { compileRewriter, type RegexpRewriter } from '../../model/regexp-rewriter.ts'
import { parseRegexpTemplate } from '../../model/regexp-template.ts'
import type { Call } from '../../promql/ast.ts'
import { type Because, weakest } from '../because.ts'
import type { Site } from '../domain.ts'
import { joinFacts } from './combine-labels.ts'
import {
  boundedLabels,
  type LabelFact,
  type LabelFacts,
  labelFact,
  unknownLabels,
} from './label-facts.ts'
import { oneValue } from './label-values.ts'
import { textArgument } from './text-argument.ts'

const everything: ReadonlySet<string> = new Set(['.*', '(.*)', '^.*$', '^(.*)$'])
const everyText: ReadonlySet<string> = new Set(['.+', '(.+)', '^.+$', '^(.+)$'])
const wholeCopies: ReadonlySet<string> = new Set(['$1', '${1}', '$0', '${0}'])

/** The arguments of `label_replace` behind the first. */
interface Replacement {
  readonly target: string
  readonly template: string
  readonly source: string
  readonly pattern: string
}

/** The labels behind `label_replace`. */
export function replacedLabels(node: Call, inner: LabelFacts, site: Site): LabelFacts {
  const [target, template, source, pattern] = [1, 2, 3, 4].map((at) => textArgument(node, at))
  if (target === undefined || template === undefined || source === undefined) return unknownLabels
  if (pattern === undefined) return unknownLabels
  const rewriter = compileRewriter(pattern, template)
  if ('error' in rewriter || target === metricNameLabel) return inner
  const old = labelFact(inner, target)
  const because = { text: `\`label_replace\` sets \`${target}\``, place: site.place(node.func) }
  const what = { target, template, source, pattern }
  const fact = replaced(sourceFact(inner, source), old, what, rewriter, because)
  return fact === old
    ? inner
    : boundedLabels({ ...inner, known: new Map(inner.known).set(target, fact) })
}

/** The source may be given as the empty text, a label that no series has. */
function sourceFact(inner: LabelFacts, name: string): LabelFact {
  return name === '' ? { has: 'never', confidence: 'proof' } : labelFact(inner, name)
}

function replaced(
  source: LabelFact,
  old: LabelFact,
  what: Replacement,
  rewriter: RegexpRewriter,
  because: Because,
): LabelFact {
  const values = possibleValues(source)
  if (values) {
    const facts = values.map((value) => outcome(rewriter.rewrite(value), old, because))
    return asSureAs(source, facts.reduce(joinFacts))
  }
  const whole = everything.has(what.pattern)
  if (whole && wholeCopies.has(what.template) && copiesWhole(what)) return { ...source, because }
  const set = settled(what, because)
  const certain = whole || (source.has === 'must' && everyText.has(what.pattern))
  const joined = whole ? set : joinFacts(old, set)
  if (!certain || joined.has === set.has) return joined
  return source.confidence === 'proof' ? set : asSureAs(source, set)
}

/** What follows from a source that is not certain says nothing of values. */
function asSureAs(source: LabelFact, { has, confidence, values, because }: LabelFact): LabelFact {
  if (source.has === 'may' || source.confidence === 'proof')
    return { has, confidence, ...(values ? { values } : {}), ...(because ? { because } : {}) }
  return {
    has,
    confidence: weakest(confidence, source.confidence),
    ...(because ? { because } : {}),
  }
}

/** `$1` of a pattern without a group is nothing. */
function copiesWhole({ pattern, template }: Replacement): boolean {
  return pattern.includes('(') || template.includes('0')
}

/** The values that the source can have, the empty one for a missing label; undefined where there are too many. */
function possibleValues(source: LabelFact): readonly string[] | undefined {
  if (source.has === 'never') return ['']
  if (source.values?.kind !== 'finite') return undefined
  const certain = source.has === 'must' && source.confidence === 'proof'
  return certain ? nonEmpty(source.values.values) : ['', ...source.values.values]
}

function nonEmpty(values: readonly string[]): readonly string[] | undefined {
  return values.length > 0 ? values : undefined
}

function outcome(value: string | undefined, old: LabelFact, because: Because): LabelFact {
  if (value === undefined) return old
  if (value === '') return { has: 'never', confidence: 'proof', because }
  return { has: 'must', values: oneValue(value), confidence: 'proof', because }
}

/** What the label is where the pattern matches a text that is not known. */
function settled(what: Replacement, because: Because): LabelFact {
  const parts = parseRegexpTemplate(what.template)
  if (parts.every((part) => 'text' in part)) {
    const value = parts.map((part) => part.text).join('')
    return value === ''
      ? { has: 'never', confidence: 'proof', because }
      : { has: 'must', values: oneValue(value), confidence: 'proof', because }
  }
  const nonEmptyText = parts.some((part) => 'text' in part && part.text !== '')
  const copies = copiesWhole(what) && wholeCopies.has(what.template) && everyText.has(what.pattern)
  if (nonEmptyText || copies) return { has: 'must', confidence: 'proof', because }
  return { has: 'may', confidence: 'proof', because }
}

/** The labels behind `label_join`. */
export function joinedLabels(node: Call, inner: LabelFacts, site: Site): LabelFacts {
  const target = textArgument(node, 1)
  const separator = textArgument(node, 2)
  const names = node.args.slice(3).map((_, at) => textArgument(node, at + 3))
  if (target === undefined || separator === undefined) return unknownLabels
  if (target === metricNameLabel) return inner
  const sources = names.map((name) => (name === undefined ? undefined : labelFact(inner, name)))
  const because = { text: `\`label_join\` sets \`${target}\``, place: site.place(node.func) }
  const fact = joinedFact(sources, separator, because)
  return boundedLabels({ ...inner, known: new Map(inner.known).set(target, fact) })
}

function joinedFact(
  sources: readonly (LabelFact | undefined)[],
  separator: string,
  because: Because,
): LabelFact {
  const [only] = sources
  if (sources.length === 1 && only) return { ...only, because }
  if (sources.length > 1 && separator !== '') return { has: 'must', confidence: 'proof', because }
  if (sources.some((one) => one?.has === 'must' && one.confidence === 'proof'))
    return { has: 'must', confidence: 'proof', because }
  if (sources.every((one) => one?.has === 'never' && one.confidence === 'proof'))
    return { has: 'never', confidence: 'proof', because }
  return { has: 'may', confidence: 'proof', because }
}
