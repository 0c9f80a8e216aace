import { formatDuration } from '../../model/duration.ts'
import { type Check, defineCheck } from '../check.ts'
import { type BodyWindows, windowsOfBody } from './windows-of-body.ts'
import { claimedWindows } from './windows-of-name.ts'

/** A recording rule whose name claims one window, where neither its expression nor any record below it covers or mentions it. */
const check: Check = defineCheck({
  id: 'semantics/window-name',
  create(context) {
    return {
      RecordingRule(rule) {
        const [claimed, ...others] = claimedWindows(rule.name.value)
        if (!claimed || others.length > 0 || !rule.expr.ast) return
        if (rule.group.interval?.value === claimed.ms) return
        const body = windowsOfBody(context, rule)
        if (body.open || body.windows.has(claimed.ms) || body.mentioned.has(claimed.ms)) return
        const window = claimed.text
        context.report(rule.name.span, {
          message: `the name says \`${window}\`, but ${coverageOf(body)}`,
          label: `no \`${window}\` in the expression`,
          why: 'whoever reads the name in an alert or on a dashboard takes the value for something else',
          help: adviceFor(window, body),
          confidence: 'convention',
        })
      },
    }
  },
})

export default check

function coverageOf({ windows }: BodyWindows): string {
  if (windows.size === 0) return 'nothing in the expression covers a length of time'
  const parts = [...windows].map(([ms, name]) => {
    const text = `\`${formatDuration(ms)}\``
    return name === undefined ? text : `${text} (in \`${name}\`)`
  })
  return `the expression covers ${parts.slice(0, 3).join(' and ')}`
}

function adviceFor(window: string, { windows }: BodyWindows): string {
  const [first] = windows.keys()
  if (windows.size === 1 && first !== undefined)
    return `name it after \`${formatDuration(first)}\`, or compute it over \`[${window}]\``
  return `compute it over \`[${window}]\`, such as with \`avg_over_time()\`, or leave the window out of the name`
}
