import { readsOf } from '../../analysis/graph/reads.ts'
import type { Knowledge } from '../../analysis/knowledge.ts'
import { selectedName } from '../../analysis/selected-name.ts'
import { suggest } from '../../text/suggest.ts'
import { type Check, defineCheck } from '../check.ts'

/** A metric that a catalogue would have if there were one. */
const check: Check = defineCheck({
  id: 'graph/unknown-metric',
  create(context) {
    return {
      VectorSelector(node, expr, { file }) {
        const knowledge = context.analysis.knowledgeFor(file)
        const name = selectedName(node)
        if (name === undefined || isOfServer(name) || name.includes(':')) return
        if (!knowledge.covers?.(name) || isExposed(name, knowledge)) return
        if (context.analysis.scope(file).recorded.has(name)) return
        const read = (expr.ast ? readsOf(expr.ast) : []).find(({ selector }) => selector === node)
        const near = nearMetric(name, knowledge)
        context.reportIn(expr, node.name?.span ?? node.span, {
          message: `no metric is called \`${name}\``,
          label: 'not in the catalogue',
          why: 'the catalogue has the metrics of this program, and this one is not among them: the selector finds nothing',
          help: near
            ? `did you mean \`${near}\`?`
            : 'correct the name, or add the metric to the catalogue',
          ...(read?.optional ? { severity: 'info' as const } : {}),
        })
      },
    }
  },
})

export default check

/** A counter is known by the name of its family too, but its series end in `_total`. */
function isExposed(name: string, knowledge: Knowledge): boolean {
  const known = knowledge.metric(name)
  if (known?.type?.value !== 'counter' || known.samples) return known !== undefined
  return knowledge.metric(`${name}_total`)?.samples === undefined
}

/** Series that the server makes itself. */
function isOfServer(name: string): boolean {
  return name === 'up' || name.startsWith('scrape_') || name.startsWith('ALERTS')
}

const parts = /_(?:bucket|sum|count|total|created|info)$/

/** The metric nearest to a name: by its words in another order, by a part of it that is missing, by its letters. */
function nearMetric(name: string, knowledge: Knowledge): string | undefined {
  const families = knowledge.families ?? []
  const stem = name.replace(parts, '')
  const part = name.slice(stem.length)
  const written = (family: string): string => {
    const whole = [
      `${family.replace(parts, '')}${part}`,
      family,
      `${family}_total`,
      `${family}_bucket`,
    ]
    return whole.find((one) => knowledge.metric(one) !== undefined) ?? family
  }
  const stems = families.map((family) => family.replace(parts, ''))
  const nearest = stems.find((one) => words(one) === words(stem)) ?? suggest(stem, stems) ?? stem
  const family = families.find((one) => one === nearest || one.replace(parts, '') === nearest)
  return family === undefined ? undefined : written(family)
}

function words(name: string): string {
  return name
    .split('_')
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .join(' ')
}
