import type { CheckMetadata } from '../checks/check.ts'
import { metadata } from '../checks/metadata.ts'
import { ruleSetsOf } from '../lint/rule-sets.ts'

/** All checks as a table, or as JSON. */
export function listChecks(json: boolean): string {
  if (json) return `${JSON.stringify(metadata.map(factsOf), null, 2)}\n`
  const rows = metadata.map((check) => [check.id, check.severity, groupOf(check)] as const)
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return metadata
    .map(({ fixable, summary }, at) => {
      const cells = rows[at]?.map((cell, column) => cell.padEnd(widths[column] ?? 0)) ?? []
      return `${cells.join('  ')}  ${summary}${fixable ? `  [${fixable} fix]` : ''}\n`
    })
    .join('')
}

/** The facts about a check, with the rule-sets that hold it. */
export function factsOf(check: CheckMetadata): object {
  return { ...check, ruleSets: ruleSetsOf(check) }
}

/** The smallest rule-set that holds a check, or why none but `all` does. */
function groupOf(check: CheckMetadata): string {
  if (check.policy) return 'policy'
  return check.preview ? 'preview' : (ruleSetsOf(check)[0] ?? 'all')
}
