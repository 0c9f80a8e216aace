import type { CheckMetadata } from '../check.ts'

/** The facts about the checks of the group `config`, in the order of clearest output. */
export const configChecks: readonly CheckMetadata[] = [
  {
    id: 'config/exported-label',
    summary: 'Label of the target is used where the metric exposes one of the same name',
    severity: 'warning',
    since: '0.1.0',
    recommended: true,
    why: 'Prometheus sets `job` and `instance` on every series that it scrapes. Where the target exposes a label of that name, it is stored as `exported_job` or `exported_instance`, unless the scrape job has `honor_labels: true`. A rule that groups by the plain name groups by target. Needs a catalogue: an exposition file that shows the labels of the metric.',
  },
]
