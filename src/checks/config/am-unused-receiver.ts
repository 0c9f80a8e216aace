import type { AlertRoute } from '../../config/alertmanager/alertmanager-config.ts'
import { type Check, defineCheck } from '../check.ts'

/** A receiver that no route leads to. One without integrations costs nothing: information. */
const check: Check = defineCheck({
  id: 'config/am-unused-receiver',
  create(context) {
    return {
      AlertmanagerConfig(config) {
        const { route, receivers, complete, source } = config
        if (!complete || !route) return
        const used = receiversOf(route)
        for (const { name, integrations } of receivers) {
          if (used.has(name.value)) continue
          context.reportAt(source, name.span, {
            message: `no route leads to the receiver \`${name.value}\``,
            why: 'it is never notified',
            help: `add a route with \`receiver: ${name.value}\`, or remove the receiver`,
            ...(integrations.length === 0 ? { confidence: 'hint' } : {}),
            subject: { kind: 'config', name: name.value },
          })
        }
      },
    }
  },
})

export default check

function receiversOf(route: AlertRoute): ReadonlySet<string> {
  const names = new Set<string>()
  const waiting = [route]
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    names.add(one.receiver.value)
    waiting.push(...one.routes)
  }
  return names
}
