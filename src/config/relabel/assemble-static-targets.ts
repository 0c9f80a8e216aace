import type { ScrapeJob } from '../prometheus/prometheus-config.ts'
import { type AssembledTarget, type AssemblyOptions, assembleTarget } from './assemble-target.ts'
import { type StaticTarget, staticTargets } from './static-targets.ts'

/** A target that is written in the configuration, with what becomes of it. */
export interface AssembledStaticTarget {
  readonly target: StaticTarget
  readonly assembled: AssembledTarget
}

/** Most runs of a rule over a target that one job is worth. */
const mostRuns = 100_000

interface Remembered {
  readonly key: string
  readonly targets: readonly AssembledStaticTarget[]
}

const known = new WeakMap<ScrapeJob, Remembered>()

/** What becomes of the targets of `static_configs`; undefined where they are too many for the rules there are. */
export function assembleStaticTargets(
  job: ScrapeJob,
  options: AssemblyOptions,
): readonly AssembledStaticTarget[] | undefined {
  const { target, scheme } = options
  const key = `${target?.major}.${target?.minor} ${scheme}`
  const remembered = known.get(job)
  if (remembered?.key === key) return remembered.targets
  const written = staticTargets(job)
  if (written.length * (job.relabelRules.length + 1) > mostRuns) return undefined
  const targets = written.map((one) => ({
    target: one,
    assembled: assembleTarget(job, one.labels, options),
  }))
  known.set(job, { key, targets })
  return targets
}
