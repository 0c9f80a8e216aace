import { type Check, defineCheck } from '../check.ts'
import { irateCalls } from './irate-calls.ts'

/** `irate()` in the condition of an alert; once for all of its calls. Without `for` there is nothing that a dip resets. */
const check: Check = defineCheck({
  id: 'semantics/irate-alert',
  create(context) {
    return {
      AlertingRule({ expr, group, for: wait }) {
        const [call, ...others] = expr.ast ? irateCalls(expr.ast) : []
        if (!call) return
        const waits = (wait?.value ?? 0) > 0
        context.reportIn(expr, call.func.span, {
          message: '`irate()` in an alert: it sees the last two samples only',
          cause: 'irate',
          label: 'forgets what came before',
          why: waits
            ? 'one brief dip between two scrapes starts `for` anew, and the alert flaps or never fires'
            : 'one brief spike between two scrapes fires the alert',
          help: 'use `rate()`, over at least four scrapes',
          related: others.slice(0, 4).map(({ func }) => ({
            file: group.file.source,
            span: expr.map.toSource(func.span),
            label: 'here too',
          })),
          ...(waits ? {} : { severity: 'info' }),
        })
      },
    }
  },
})

export default check
