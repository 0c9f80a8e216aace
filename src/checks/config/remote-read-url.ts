import { type Check, defineCheck } from '../check.ts'

/** Paths of Prometheus' API, and of those like it, that are no remote-read endpoint. */
const otherEndpoint =
  /\/api\/v1\/(?:query|query_range|query_exemplars|series|labels|label\/[^/]*\/values|metadata|write|push|receive|import|rules|alerts|targets)$/

/** A remote-read URL that names an endpoint for something else. */
const check: Check = defineCheck({
  id: 'config/remote-read-url',
  create(context) {
    return {
      PrometheusConfig({ remoteRead, source }) {
        for (const { url } of remoteRead) {
          const path = url && pathOf(url.value)
          if (!url || path === undefined || !otherEndpoint.test(path)) continue
          const endpoint = otherEndpoint.exec(path)?.[0] ?? ''
          context.reportAt(source, url.span, {
            message: `\`${endpoint}\` is no remote-read endpoint`,
            label: 'an endpoint of another kind',
            why: 'remote read sends a request of its own protocol, which this endpoint does not answer: every query that needs it fails',
            help: 'use the remote-read endpoint of the system (`…/api/v1/read`), or take the section out if it has none',
            subject: { kind: 'config', name: 'remote_read' },
            confidence: 'convention',
          })
        }
      },
    }
  },
})

export default check

function pathOf(url: string): string | undefined {
  const path = /^[a-z]+:\/\/[^/?#]*(\/[^?#]*)/i.exec(url)?.[1]
  return path?.replace(/\/+$/, '')
}
