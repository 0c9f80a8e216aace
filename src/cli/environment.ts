/** What of the surroundings decides how output looks. */
export interface Environment {
  readonly cwd: string
  readonly variables: Readonly<Record<string, string | undefined>>
  readonly terminal: boolean
  /** The day of the run where it runs, as `2026-03-01`. */
  readonly today: string
}

/** A day as `2026-03-01`, in the time zone of the machine. */
export function dayOf(date: Date): string {
  const month = String(date.getMonth() + 1).padStart(2, '0')
  return `${date.getFullYear()}-${month}-${String(date.getDate()).padStart(2, '0')}`
}

/** `auto` means: on a terminal without NO_COLOR, or where FORCE_COLOR or GitHub's log asks for it. */
export function useColor(when: string, { variables, terminal }: Environment): boolean {
  if (when !== 'auto') return when === 'always'
  if (variables.NO_COLOR) return false
  if (variables.FORCE_COLOR) return variables.FORCE_COLOR !== '0'
  if (variables.GITHUB_ACTIONS === 'true') return true
  return terminal && variables.TERM !== 'dumb'
}

/** Whether the locale or the terminal cannot show more than ASCII. */
export function asciiOnly({ variables, terminal }: Environment): boolean {
  if (variables.TERM === 'dumb') return true
  const locale = variables.LC_ALL || variables.LC_CTYPE || variables.LANG
  return terminal && locale !== undefined && !/utf-?8/i.test(locale)
}
