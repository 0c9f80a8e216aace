import type { VectorSample } from '../engine/query-result.ts'
import { identityOf, includesFields } from './alert-identity.ts'
import type { Field } from './verdict.ts'

/** The sample with some labels, else one that has others besides. */
export function sampleOf(
  samples: readonly VectorSample[],
  identity: readonly Field[],
  common: ReadonlySet<string>,
): VectorSample | undefined {
  const own = (sample: VectorSample) => identityOf(sample.labels, common)
  return (
    samples.find(
      (one) => own(one).length === identity.length && includesFields(own(one), identity),
    ) ?? samples.find((one) => includesFields(own(one), identity) && identity.length > 0)
  )
}
