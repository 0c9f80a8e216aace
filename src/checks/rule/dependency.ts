import { canRead } from '../../analysis/graph/can-read.ts'
import { selectedName } from '../../analysis/selected-name.ts'
import { walk } from '../../promql/visit.ts'
import { type Check, defineCheck } from '../check.ts'
import { texts } from '../policy-entry.ts'
import { fits } from '../rule-match.ts'

/** A recording rule that reads what another group records. Alerts may: they are usually grouped apart. */
const check: Check = defineCheck({
  id: 'rule/dependency',
  create(context) {
    return {
      RecordingRule({ expr, group }, { file }) {
        if (!expr.ast) return
        const ignored = texts(context.options['ignore-groups'])
        const told = new Set<string>()
        walk(expr.ast, (node) => {
          if (node.kind !== 'VectorSelector') return
          const name = selectedName(node)
          if (name === undefined || told.has(name)) return
          const writers = context.analysis
            .scope(file)
            .definitions(name)
            .filter((rule) => canRead(node, rule))
          const [writer] = writers
          if (!writer || writers.some((rule) => rule.group === group)) return
          const from = writer.group.name.value
          if (ignored.some((pattern) => fits(pattern, from))) return
          told.add(name)
          context.reportIn(expr, node.name?.span ?? node.span, {
            message: `reads \`${name}\`, which the group \`${from}\` records`,
            help: 'put both rules into one group, the one that writes first',
            related: [
              { file: writer.group.file.source, span: writer.name.span, label: 'recorded here' },
            ],
          })
        })
      },
    }
  },
})

export default check
