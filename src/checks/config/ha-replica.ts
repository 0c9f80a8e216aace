import type { ConfigLabel, PrometheusConfig } from '../../config/prometheus/prometheus-config.ts'
import type { RelabelRule } from '../../config/relabel/relabel-rule.ts'
import { mayHave } from '../../config/scrape/label-state.ts'
import { relabelState } from '../../config/scrape/relabel-state.ts'
import { type Check, defineCheck } from '../check.ts'
import { isTemplate } from '../scrape-servers.ts'

const ofReplicas = /^_*(?:[a-z]+_)*replica(?:_(?:id|name))?_*$/i

/** An external label that tells replicas apart and stays on their alerts. */
const check: Check = defineCheck({
  id: 'config/ha-replica',
  create(context) {
    return {
      PrometheusConfig(config) {
        const { alertmanagers, externalLabels, source, complete, carrier } = config
        if (alertmanagers.length === 0 || (!complete && carrier !== 'markdown')) return
        for (const label of externalLabels) {
          const { name } = label
          if (!ofReplicas.test(name.value) || !isSent(label, config) || isTemplate(config)) continue
          context.reportAt(source, name.span, {
            message: `alerts keep the external label \`${name.value}\``,
            label: 'differs between replicas',
            why: 'two replicas send the same alert with different labels, which Alertmanager takes for two: every notification comes twice',
            help: `drop it with \`alert_relabel_configs: [{action: labeldrop, regex: ${name.value}}]\` below \`alerting\``,
            subject: { kind: 'config', name: 'external_labels' },
            confidence: 'convention',
          })
        }
      },
    }
  },
})

export default check

/** Whether some Alertmanager gets the label. Those that are filled in elsewhere count as one that does not tell. */
function isSent(
  label: ConfigLabel,
  { alertRelabelRules, alertmanagers }: PrometheusConfig,
): boolean {
  return alertmanagers.some((one) => keeps(label, [...alertRelabelRules, ...one.alertRelabelRules]))
}

function keeps({ name, value }: ConfigLabel, rules: readonly RelabelRule[]): boolean {
  const state = relabelState(
    {
      known: new Map([[name.value, new Set([value.value])]]),
      others: (other) => other !== name.value,
      prefixes: [''],
      open: true,
    },
    rules,
  )
  return state !== undefined && mayHave(state, name.value)
}
