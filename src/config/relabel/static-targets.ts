import type { Label } from '../../model/labels.ts'
import type { Located } from '../../text/located.ts'
import type { ScrapeJob, TargetGroup } from '../prometheus/prometheus-config.ts'

/** One target that is written in the configuration: its address, and its labels as it is discovered with. */
export interface StaticTarget {
  readonly address: Located<string>
  readonly labels: readonly Label[]
  readonly group: TargetGroup
}

/** The targets of the `static_configs` of a job. */
export function staticTargets({
  staticConfigs,
}: Pick<ScrapeJob, 'staticConfigs'>): readonly StaticTarget[] {
  return staticConfigs.flatMap((group) =>
    group.targets.map((address) => ({
      address,
      labels: labelsOfTarget(address.value, group),
      group,
    })),
  )
}

/** The labels that a target of a group is discovered with. */
export function labelsOfTarget(address: string, group: TargetGroup): readonly Label[] {
  const shared = group.labels
    .filter(({ name }) => name.value !== '__address__')
    .map(({ name, value }) => ({ name: name.value, value: value.value }))
  return [{ name: '__address__', value: address }, ...shared]
}
