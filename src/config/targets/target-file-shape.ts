import { text } from '../shape/scalars.ts'
import { type ListShape, listOf, mapOf, type StructShape, struct } from '../shape/shape.ts'

/** One group of a discovery file. */
export const targetGroup: StructShape = struct(
  'struct { Targets []string "yaml:\\"targets\\""; Labels model.LabelSet "yaml:\\"labels\\"" }',
  'a target group',
  {
    targets: { shape: listOf(text), doc: 'Addresses: host and port.' },
    labels: { shape: mapOf(text), doc: 'Labels of all targets of the group.' },
  },
)

/** A discovery file of `file_sd_configs`, and what HTTP discovery answers. */
export const targetFile: ListShape = listOf(targetGroup, 'nil target group item found (index 0)')
