/** What to write instead of a text that is no duration. */
export function durationHelp(text: string): string {
  if (/^[1-9][0-9]*$/.test(text)) return `give a unit: \`${text}s\` or \`${text}m\``
  if (/^0+$/.test(text)) return 'write `0` or `0s`'
  if (text.startsWith('-')) return 'a duration here cannot be negative'
  if (/[0-9]\.[0-9]/.test(text))
    return 'write whole numbers with smaller units, such as `1m30s` for `1.5m`'
  return 'write whole numbers with the units `y w d h m s ms` from the largest to the smallest, such as `1h30m`'
}
