import type { Call, Expr, VectorSelector } from '../../promql/ast.ts'
import { functionSignature } from '../../promql/functions.ts'
import type { Because } from '../because.ts'
import type { Branch } from '../branch.ts'
import type { Site } from '../domain.ts'
import {
  type LabelFact,
  type LabelFacts,
  scalarLabels,
  unknownLabel,
  unknownLabels,
} from './label-facts.ts'
import { oneValue } from './label-values.ts'
import { joinedLabels, replacedLabels } from './replaced-labels.ts'
import { textArgument } from './text-argument.ts'

/** The labels of what a function gives. */
export function calledLabels(node: Call, args: readonly Branch[], site: Site): LabelFacts {
  const name = node.func.value
  const signature = functionSignature(name)
  if (!signature) return unknownLabels
  if (signature.returnType === 'scalar') return scalarLabels
  if (name === 'absent' || name === 'absent_over_time') return absentLabels(node, site)
  const at = signature.argTypes.findIndex((type) => type === 'vector' || type === 'matrix')
  const inner = args[at]?.labels
  if (!inner) return without(`\`${name}()\` has no labels`, node, site)
  return changed(node, inner, site)
}

function changed(node: Call, inner: LabelFacts, site: Site): LabelFacts {
  switch (node.func.value) {
    case 'label_replace':
      return replacedLabels(node, inner, site)
    case 'label_join':
      return joinedLabels(node, inner, site)
    case 'histogram_quantile':
    case 'histogram_fraction':
      return withoutBuckets(node, inner, site)
    case 'histogram_quantiles':
      return withQuantile(node, withoutBuckets(node, inner, site), site)
    case 'info':
      return withInfo(inner)
    default:
      return inner
  }
}

/** Not a proof: histograms of the native kind keep a label of this name. */
function withoutBuckets(node: Call, inner: LabelFacts, site: Site): LabelFacts {
  const because = { text: `\`${node.func.value}\` removes \`le\``, place: site.place(node.func) }
  const fact: LabelFact = { has: 'never', confidence: 'convention', because }
  return { ...inner, known: new Map(inner.known).set('le', fact) }
}

function withQuantile(node: Call, inner: LabelFacts, site: Site): LabelFacts {
  const name = textArgument(node, 1)
  if (name === undefined) return unknownLabels
  const because = { text: `\`histogram_quantiles\` sets \`${name}\``, place: site.place(node.func) }
  const fact: LabelFact = { has: 'must', confidence: 'proof', because }
  return { ...inner, known: new Map(inner.known).set(name, fact) }
}

/** Labels that are there stay; any other may come from the info series. */
function withInfo(inner: LabelFacts): LabelFacts {
  const known = [...inner.known].map(([name, fact]): readonly [string, LabelFact] =>
    fact.has === 'must' && fact.confidence === 'proof' ? [name, fact] : [name, unknownLabel],
  )
  return { known: new Map(known), others: unknownLabel }
}

/** Of the conditions of a plain selector, those by `=` become labels, unless there are several on one label. */
function absentLabels(node: Call, site: Site): LabelFacts {
  const name = node.func.value
  const selector = selectorOf(node.args[0])
  if (!selector) return without(`\`${name}()\` of an expression has no labels`, node, site)
  const known = new Map<string, LabelFact>()
  const asked = new Set<string>()
  for (const matcher of selector.matchers) {
    const label = matcher.name.value
    const { value } = matcher.value
    if (matcher.op === '=' && !asked.has(label)) {
      asked.add(label)
      const because = { text: `\`${name}()\` takes it over`, place: site.place(matcher) }
      if (value !== '')
        known.set(label, { has: 'must', values: oneValue(value), confidence: 'proof', because })
    } else known.delete(label)
  }
  known.delete('__name__')
  const rest = without(`\`${name}()\` has the labels of the \`=\` matchers only`, node, site)
  return { ...rest, known }
}

function selectorOf(expr: Expr | undefined): VectorSelector | undefined {
  let inner = expr
  while (inner?.kind === 'Paren') inner = inner.expr
  if (inner?.kind === 'MatrixSelector') return inner.selector
  return inner?.kind === 'VectorSelector' ? inner : undefined
}

function without(text: string, node: Call, site: Site): LabelFacts {
  const because: Because = { text, place: site.place(node.func) }
  return { known: new Map(), others: { has: 'never', confidence: 'proof', because } }
}
