const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** The two ends of `a:b`; of a text without a colon both are the text. */
function endsOf(text: string): readonly [string, string] | { readonly error: string } {
  const lower = text.toLowerCase()
  const parts = lower.split(':')
  if (parts.length > 2) return { error: `couldn't parse range ${lower}, invalid format` }
  const [start = '', end = start] = parts
  return [start, end]
}

/** Why a text is no range of weekdays, in Alertmanager's words; undefined where it is one. */
export function readWeekdays(text: string): string | undefined {
  const ends = endsOf(text)
  if ('error' in ends) return ends.error
  const [start, end] = ends
  for (const name of [start, end])
    if (!weekdays.includes(name)) return `${name} is not a valid weekday`
  return weekdays.indexOf(start) > weekdays.indexOf(end)
    ? 'start day cannot be before end day'
    : undefined
}

/** Why a text is no range of days of a month, in Alertmanager's words. */
export function readDays(text: string): string | undefined {
  const ends = endsOf(text)
  if ('error' in ends) return ends.error
  const [start, end] = ends.map(parseInteger)
  if (start === undefined) return atoiError(ends[0])
  if (end === undefined) return atoiError(ends[1])
  for (const day of [start, end])
    if (day === 0 || day < -31 || day > 31)
      return `${day} is not a valid day of the month: out of range`
  if (start < 0 && end > 0) return 'end day must be negative if start day is negative'
  return isEmptyRange(start, end) ? `end day ${end} is always before start day ${start}` : undefined
}

/** The last day may be before the first: Alertmanager counts days from the end of a month of 28 days. */
function isEmptyRange(start: number, end: number): boolean {
  return start > 0 && end < 0 ? 28 + end < start : start > end
}

/** Why a text is no range of months, in Alertmanager's words. */
export function readMonths(text: string): string | undefined {
  const ends = endsOf(text)
  if ('error' in ends) return ends.error
  const [start, end] = ends.map(monthNumber)
  if (start === undefined) return `${ends[0]} is not a valid month`
  if (end === undefined) return `${ends[1]} is not a valid month`
  return start > end
    ? `end month ${monthName(end)} is before start month ${monthName(start)}`
    : undefined
}

function monthNumber(text: string): number | undefined {
  const index = months.indexOf(text)
  return index >= 0 ? index + 1 : parseInteger(text)
}

function monthName(month: number): string {
  return months[month - 1] ?? ''
}

/** Why a text is no range of years, in Alertmanager's words. */
export function readYears(text: string): string | undefined {
  const ends = endsOf(text)
  if ('error' in ends) return ends.error
  const [start, end] = ends.map(parseInteger)
  if (start === undefined) return atoiError(ends[0])
  if (end === undefined) return atoiError(ends[1])
  return start > end ? `end year ${end} is before start year ${start}` : undefined
}

function parseInteger(text: string): number | undefined {
  return /^[-+]?[0-9]{1,15}$/.test(text) ? Number(text) : undefined
}

function atoiError(text: string): string {
  return `strconv.Atoi: parsing "${text}": invalid syntax`
}
