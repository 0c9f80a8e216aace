import { canRead } from '../../analysis/graph/can-read.ts'
import { groupInterval } from '../../analysis/graph/group-interval.ts'
import { readsOf } from '../../analysis/graph/reads.ts'
import { selectedName } from '../../analysis/selected-name.ts'
import { formatDuration } from '../../model/duration.ts'
import { type Check, defineCheck } from '../check.ts'

const needTwo: ReadonlySet<string> = new Set([
  'rate',
  'irate',
  'increase',
  'delta',
  'idelta',
  'deriv',
  'predict_linear',
  'changes',
  'resets',
  'double_exponential_smoothing',
  'holt_winters',
])

/** A range that holds too few of the samples that a recording rule writes at its interval. */
const check: Check = defineCheck({
  id: 'graph/range-too-short',
  create(context) {
    return {
      MatrixSelector(node, expr, { file }) {
        const { selector } = node
        const name = selectedName(selector)
        const range = node.range.ms
        if (name === undefined || range === undefined || selector.extended) return
        const writers = context.analysis
          .scope(file)
          .definitions(name)
          .filter((rule) => canRead(selector, rule))
        const intervals = writers.map(({ group }) => groupInterval(group))
        const interval = Math.min(...intervals.map((one) => one ?? 0))
        const [writer] = writers
        if (!writer || range >= 2 * interval) return
        const reads = expr.ast ? readsOf(expr.ast) : []
        const func = reads.find((read) => read.selector === selector)?.func
        const least = func !== undefined && needTwo.has(func) ? 2 : 1
        if (func === undefined || range >= least * interval) return
        const few = range < interval ? 'no sample or one' : 'often one sample only'
        context.reportIn(expr, node.span, {
          message: `${formatDuration(range)} is too short for \`${func}\` of \`${name}\`, which is recorded every ${formatDuration(interval)}`,
          label: `holds ${few}`,
          why:
            least === 2
              ? `\`${func}\` needs two samples; with fewer it gives no result, or always 0`
              : 'between two samples of the record the result is missing',
          help: `read a range of ${formatDuration(2 * interval)} or longer`,
          related: [
            {
              file: writer.group.file.source,
              span: writer.group.interval?.span ?? writer.name.span,
              label: `\`${name}\` is recorded every ${formatDuration(interval)}`,
            },
          ],
        })
      },
    }
  },
})

export default check
