import type { PrometheusConfig, TargetGroup } from '../../config/prometheus/prometheus-config.ts'
import type { Located } from '../../text/located.ts'
import { type Check, defineCheck } from '../check.ts'

/** `localhost` among targets that are named as containers are: inside a container it is Prometheus itself. */
const check: Check = defineCheck({
  id: 'config/localhost-in-container',
  create(context) {
    return {
      PrometheusConfig(config) {
        const container = nameOfContainer(config)
        if (!container) return
        for (const { name, staticConfigs, source, relabelRules } of config.jobs) {
          if (relabelRules.some(({ targetLabel }) => targetLabel === '__address__')) continue
          const target = staticConfigs.flatMap(({ targets }) => targets).find(isOfThisHost)
          if (!target) continue
          context.reportAt(source, target.span, {
            message: `\`${target.value}\` is Prometheus' own container, if it runs in one as \`${container.value}\` does`,
            label: 'not the host',
            why: 'inside a container `localhost` leads to the container itself, where nothing else listens',
            help: 'use the name of the service, or `host.docker.internal` for the host',
            subject: { kind: 'job', name: name.value },
            confidence: 'hint',
          })
        }
      },
    }
  },
})

export default check

const thisHost = /^(?:localhost|127\.0\.0\.1):(\d+)$/

/** Prometheus' own port leads to itself rightly. */
function isOfThisHost({ value }: Located<string>): boolean {
  const port = thisHost.exec(value)?.[1]
  return port !== undefined && port !== '9090'
}

/** A target whose host has a name without dots and with a letter, as containers in one network call each other. */
function nameOfContainer({ jobs, alertmanagers }: PrometheusConfig): Located<string> | undefined {
  const groups: readonly TargetGroup[] = [...jobs, ...alertmanagers].flatMap(
    ({ staticConfigs }) => staticConfigs,
  )
  return groups
    .flatMap(({ targets }) => targets)
    .find(({ value }) => /^(?!localhost:)[a-z][a-z0-9_-]*:\d+$/i.test(value))
}
