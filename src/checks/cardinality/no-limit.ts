import { type Check, defineCheck } from '../check.ts'

/** Limits that keep a target, or all of a job, from storing more than was expected. */
const limits = ['sample_limit', 'target_limit', 'label_limit', 'body_size_limit']

/** A job of targets that come and go, of which each may expose as much as it likes. */
const check: Check = defineCheck({
  id: 'cardinality/no-limit',
  create(context) {
    return {
      ScrapeJob(job) {
        const { name, discoveries, source } = job
        if (discoveries.length === 0) return
        if (limits.some((limit) => (job.limits.get(limit)?.value ?? 0) > 0)) return
        context.reportAt(source, name.span, {
          message: `job \`${name.value}\` takes whatever its targets expose`,
          label: 'no limit is set',
          why: 'targets are found without anybody looking: one that exposes a label without bound fills the memory of the server',
          help: 'set `sample_limit`, and `label_limit` or `target_limit`, for the job or in `global`',
          subject: { kind: 'job', name: name.value },
          confidence: 'hint',
        })
      },
    }
  },
})

export default check
