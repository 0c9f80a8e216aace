import type {
  AlertmanagerConfig,
  AlertRoute,
} from '../../config/alertmanager/alertmanager-config.ts'
import { type KnownAlert, knownAlerts } from '../alertmanager/known-alerts.ts'
import { type Check, defineCheck } from '../check.ts'

const shown = 5

/** Alerts that surely match none of the routes, so that the default receiver gets them. */
const check: Check = defineCheck({
  id: 'config/am-no-route',
  create(context) {
    return {
      AlertmanagerConfig(config, { ruleFiles }) {
        const { route, complete } = config
        if (!complete || !route || route.routes.length === 0) return
        const left = knownAlerts(ruleFiles, context).filter((alert) =>
          route.routes.every((child) => cannotMatch(alert, child)),
        )
        const names = [...new Set(left.map(({ rule }) => rule.name.value))]
        if (names.length === 0) return
        const list = names.slice(0, shown).map((name) => `\`${name}\``)
        const more = names.length > shown ? ` and ${names.length - shown} more` : ''
        const what = names.length === 1 ? '1 alert reaches' : `${names.length} alerts reach`
        context.reportAt(config.source, route.receiver.span ?? route.span, {
          message: `${what} no route but the default one, to \`${route.receiver.value}\`: ${list.join(', ')}${more}`,
          why: isSilent(config)
            ? 'this receiver has no integrations: nobody hears of them'
            : 'none of the routes below matches their labels',
          help: 'add a route for them, unless the default is meant to get them',
          confidence: 'hint',
        })
      },
    }
  },
})

export default check

function isSilent({ route, receivers }: AlertmanagerConfig): boolean {
  const receiver = receivers.find(({ name }) => name.value === route?.receiver.value)
  return receiver?.integrations.length === 0
}

function cannotMatch(alert: KnownAlert, { matchers }: AlertRoute): boolean {
  return matchers.some(({ matcher }) => {
    const values = alert.values(matcher.name)
    return values?.every((value) => !matcher.matches(value)) === true
  })
}
