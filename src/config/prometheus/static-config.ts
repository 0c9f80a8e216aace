import { goQuote } from '../../model/go-quote.ts'
import { isValidLabelName } from '../../model/metric-name.ts'
import { isBefore } from '../../model/target-version.ts'
import { named, text } from '../shape/scalars.ts'
import { type ListShape, listOf, type MapShape, type StructShape, struct } from '../shape/shape.ts'

const labelValue = named(text, 'model.LabelValue')

/** Labels of targets, or matchers: any names that labels may have. */
export const targetLabels: MapShape = {
  kind: 'map',
  goName: 'model.LabelSet',
  value: labelValue,
  checkKey(name, { options: { target } }) {
    const scheme = target && isBefore(target, '3.0') ? 'legacy' : 'utf8'
    return isValidLabelName(name, scheme) ? undefined : `${goQuote(name)} is not a valid label name`
  },
}

/** One item of `static_configs`. */
export const staticConfig: StructShape = struct(
  'struct { Targets []string "yaml:\\"targets\\""; Labels model.LabelSet "yaml:\\"labels\\"" }',
  'a static configuration',
  {
    targets: { shape: listOf(text), doc: 'Hosts with ports: `localhost:9090`.' },
    labels: { shape: targetLabels, doc: 'Labels of all series of these targets.' },
  },
)

/** `static_configs`: targets that are written down. */
export const staticConfigs: ListShape = {
  ...listOf(staticConfig, 'empty or null section in static_configs'),
  goName: '[]*targetgroup.Group',
}
