import { size, uint } from '../shape/scalars.ts'
import type { Field } from '../shape/shape.ts'

/** Names of the limits of a scrape that `global` gives to its jobs. */
export const inheritedLimits: readonly string[] = [
  'body_size_limit',
  'sample_limit',
  'target_limit',
  'label_limit',
  'label_name_length_limit',
  'label_value_length_limit',
  'keep_dropped_targets',
]

/** Limits of a scrape, in a job or, since 2.45, in `global`; 0 is none. */
export function limitFields(since?: string): Readonly<Record<string, Field>> {
  const version = since === undefined ? {} : { since }
  return {
    body_size_limit: {
      shape: size,
      ...version,
      doc: 'Bytes that a response may have, uncompressed; beyond it the scrape fails.',
    },
    sample_limit: {
      shape: uint,
      ...version,
      doc: 'Samples that a scrape may bring; beyond it the scrape fails.',
    },
    target_limit: {
      shape: uint,
      ...version,
      doc: 'Targets that a job may have; beyond it all of them fail.',
    },
    label_limit: {
      shape: uint,
      ...version,
      doc: 'Labels that a sample may have; beyond it the scrape fails.',
    },
    label_name_length_limit: {
      shape: uint,
      ...version,
      doc: 'Bytes that the name of a label may have; beyond it the scrape fails.',
    },
    label_value_length_limit: {
      shape: uint,
      ...version,
      doc: 'Bytes that the value of a label may have; beyond it the scrape fails.',
    },
    keep_dropped_targets: {
      shape: uint,
      since: '2.47',
      doc: 'Targets dropped by relabelling that are kept in memory per job; 0 is all.',
    },
  }
}
