import { type Check, defineCheck } from '../check.ts'
import { irateCalls } from './irate-calls.ts'

const check: Check = defineCheck({
  id: 'semantics/irate-record',
  create(context) {
    return {
      RecordingRule({ expr }) {
        const [call] = expr.ast ? irateCalls(expr.ast) : []
        if (!call) return
        context.reportIn(expr, call.func.span, {
          message: '`irate()` in a recording rule: it sees the last two samples only',
          label: 'forgets what came before',
          why: 'what happens between two evaluations is in no recorded sample',
          help: 'use `rate()`, over at least the interval of the group',
        })
      },
    }
  },
})

export default check
