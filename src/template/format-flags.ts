/** The flags, width and precision of one verb of a format. */
export interface FormatFlags {
  readonly plus: boolean
  readonly minus: boolean
  readonly sharp: boolean
  readonly space: boolean
  readonly zero: boolean
  /** `%+v`: structs with the names of their fields. */
  readonly plusV: boolean
  /** `%#v`: in the syntax of Go. */
  readonly sharpV: boolean
  readonly width: number | undefined
  readonly precision: number | undefined
}

/** No flags at all. */
export const plainFlags: FormatFlags = {
  plus: false,
  minus: false,
  sharp: false,
  space: false,
  zero: false,
  plusV: false,
  sharpV: false,
  width: undefined,
  precision: undefined,
}

/** The text filled up to the width, counted in characters. */
export function pad(text: string, flags: FormatFlags): string {
  const { width, minus, zero } = flags
  if (width === undefined || width === 0) return text
  const missing = width - characterCount(text)
  if (missing <= 0) return text
  if (minus) return text + ' '.repeat(missing)
  return (zero ? '0' : ' ').repeat(missing) + text
}

function characterCount(text: string): number {
  let count = 0
  for (const _character of text) count++
  return count
}
