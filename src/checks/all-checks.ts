import type { Check } from './check.ts'
import duplicateAlert from './graph/duplicate-alert.ts'
import duplicateRecord from './graph/duplicate-record.ts'
import regexpAnchors from './promql/regexp-anchors.ts'
import regexpLiteral from './promql/regexp-literal.ts'
import templateRuntime from './rule/template-runtime.ts'
import valueType from './rule/value-type.ts'

/** The bodies of all checks, for those who would rather load them at once than wait for each. */
export const allChecks: readonly Check[] = [
  duplicateRecord,
  duplicateAlert,
  templateRuntime,
  valueType,
  regexpLiteral,
  regexpAnchors,
]
