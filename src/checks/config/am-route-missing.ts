import { type Check, defineCheck } from '../check.ts'

/** A configuration of Alertmanager in documentation that has receivers and no route. In a file of its own that is an error. */
const check: Check = defineCheck({
  id: 'config/am-route-missing',
  create(context) {
    return {
      AlertmanagerConfig({ carrier, route, value, receivers, source }, { beside }) {
        const field = value?.fields.get('receivers')
        if (carrier !== 'markdown' || route || value?.fields.has('route')) return
        if (
          !field ||
          receivers.length === 0 ||
          beside.some((one) => one.value?.fields.has('route'))
        )
          return
        context.reportAt(source, field.key.span, {
          message: 'receivers without `route` are no configuration that Alertmanager loads',
          label: 'no route leads here',
          why: 'a reader who takes the example as it stands gets `no routes provided`',
          help: `add \`route: {receiver: ${receivers[0]?.name.value}}\``,
          confidence: 'hint',
        })
      },
    }
  },
})

export default check
