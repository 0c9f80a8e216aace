import { type Check, defineCheck } from '../check.ts'

const aboutCompression = /^(?:compress(?:ion)?|gzip|encoding|accept[-_]encoding)$/i

/** A parameter of the URL that is meant to switch compression on, which is on. */
const check: Check = defineCheck({
  id: 'config/useless-param',
  create(context) {
    return {
      ScrapeJob({ name: job, params, source }) {
        for (const { name } of params) {
          if (!aboutCompression.test(name.value)) continue
          context.reportAt(source, name.span, {
            message: `\`${name.value}\` is sent as a parameter of the URL, and changes nothing in how the answer is encoded`,
            label: 'only appended to the URL',
            why: 'Prometheus asks every target for a compressed answer (`enable_compression`), in a header',
            help: 'take it out',
            subject: { kind: 'job', name: job.value },
            confidence: 'hint',
          })
        }
      },
    }
  },
})

export default check
