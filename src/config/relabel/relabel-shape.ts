import { labelName, text, uint64 } from '../shape/scalars.ts'
import { listOf, type StructShape, struct } from '../shape/shape.ts'
import { relabelAction } from './relabel-action.ts'
import { relabelPattern } from './relabel-pattern.ts'

/**
 * One relabelling rule. What its fields must be together depends on the scheme for names, which the job or `global` says:
 * `checkRelabelRule` judges it when the whole document has been read.
 */
export const relabelRule: StructShape = struct('relabel.plain', 'a relabelling rule', {
  source_labels: {
    shape: { ...listOf(labelName), goName: 'model.LabelNames' },
    doc: 'Labels whose values are joined and matched by `regex`.',
  },
  separator: { shape: text, doc: 'Stands between the joined values.', default: ';' },
  regex: {
    shape: relabelPattern,
    doc: 'RE2, must match all of the joined values (of `labelmap`, `labeldrop` and `labelkeep`: a name).',
    default: '(.*)',
  },
  modulus: {
    shape: uint64,
    doc: 'What the hash of the joined values is taken modulo (`hashmod`).',
  },
  target_label: {
    shape: text,
    doc: 'The label that is set, or compared; `replace` may put groups of `regex` in.',
  },
  replacement: {
    shape: text,
    doc: 'The value that `replace` sets, the name that `labelmap` sets; `$1` is a group of `regex`.',
    default: '$1',
  },
  action: {
    shape: relabelAction,
    doc: 'What the rule does: `replace`, `hashmod`, `lowercase` and `uppercase` set `target_label`; `keep`, `drop`, `keepequal` and `dropequal` decide what stays; `labelmap`, `labeldrop` and `labelkeep` go by the names of labels.',
    default: 'replace',
  },
})
