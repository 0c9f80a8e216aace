import type { AlertRoute } from '../../config/alertmanager/alertmanager-config.ts'
import { type Check, defineCheck } from '../check.ts'

/** A time interval that no route names. */
const check: Check = defineCheck({
  id: 'config/am-unused-interval',
  create(context) {
    return {
      AlertmanagerConfig({ route, timeIntervals, complete, source }) {
        if (!complete || !route) return
        const used = intervalsOf(route)
        for (const { name } of timeIntervals) {
          if (used.has(name.value)) continue
          context.reportAt(source, name.span, {
            message: `no route names the time interval \`${name.value}\``,
            why: 'it mutes nothing: notifications go out in it as always',
            help: `name it in \`mute_time_intervals\` or \`active_time_intervals\` of a route, or remove it`,
            subject: { kind: 'config', name: name.value },
          })
        }
      },
    }
  },
})

export default check

function intervalsOf(route: AlertRoute): ReadonlySet<string> {
  const names = new Set<string>()
  const waiting = [route]
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    for (const { value } of [...one.muteTimeIntervals, ...one.activeTimeIntervals]) names.add(value)
    waiting.push(...one.routes)
  }
  return names
}
