import type { NameScheme } from '../../model/metric-name.ts'
import { isBefore, type TargetVersion } from '../../model/target-version.ts'
import { textAt } from '../decode/field-access.ts'
import type { StructValue } from '../shape/shape.ts'

const field = 'metric_name_validation_scheme'

/** Which names the rules of a job may set: as the job says, else `global`, else the default of the version. */
export function jobNameScheme(
  job: StructValue | undefined,
  global: StructValue | undefined,
  target?: TargetVersion,
): NameScheme {
  const written = textAt(job, field) ?? textAt(global, field)
  if (written === 'legacy' || written === 'utf8') return written
  return target && isBefore(target, '3.0') ? 'legacy' : 'utf8'
}
