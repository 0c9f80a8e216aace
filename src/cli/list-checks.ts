import { metadata } from '../checks/metadata.ts'

/** All checks as a table, or as JSON. */
export function listChecks(json: boolean): string {
  if (json) return `${JSON.stringify(metadata, null, 2)}\n`
  const width = Math.max(...metadata.map(({ id }) => id.length))
  return metadata
    .map(({ id, severity, fixable, recommended, summary }) => {
      const marks = [fixable ? `${fixable} fix` : '', recommended ? '' : 'off'].filter(Boolean)
      const note = marks.length > 0 ? `  [${marks.join(', ')}]` : ''
      return `${id.padEnd(width)}  ${severity.padEnd(7)}  ${summary}${note}\n`
    })
    .join('')
}
