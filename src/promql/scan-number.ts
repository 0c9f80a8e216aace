import { isDigit, isHexDigit, isWordPart } from './characters.ts'

/** Where a number or duration ends, and what it is. `bad` ends behind what Prometheus quotes in its error. */
export interface ScannedNumber {
  readonly kind: 'number' | 'duration' | 'bad'
  readonly end: number
}

const zero = 48
const dot = 46
const underscore = 95

/**
 * Reads the longest number or duration at an offset, as Prometheus' lexer does: the checks are loose, and what slips
 * through (`0.5.5`, `5_m`) is refused when its value is computed.
 */
export function scanNumber(text: string, start: number): ScannedNumber {
  const number = scanDigits(text, start)
  if (number.complete && !isWordPart(text.charCodeAt(number.end)))
    return { kind: 'number', end: number.end }
  return scanUnits(text, number.end)
}

function scanDigits(text: string, start: number): { end: number; complete: boolean } {
  let at = start
  let hex = false
  if (text.charCodeAt(at) === zero) {
    at++
    hex = isOneOf(text, at, 'xX')
    if (hex) at++
    if (hex && text.charCodeAt(at) === underscore) at++
  }
  if (text.charCodeAt(at) === dot) at++
  const isNext = hex ? isHexDigit : isDigit
  if (isNext(text.charCodeAt(at))) at++
  return scanDigitRuns(text, at, hex)
}

/** What follows the first digit: runs of digits, one dot, one exponent, underscores between digits. */
function scanDigitRuns(
  text: string,
  start: number,
  hex: boolean,
): { end: number; complete: boolean } {
  let at = start
  let dots = 0
  let exponents = 0
  const isNext = hex ? isHexDigit : isDigit
  for (;;) {
    const code = text.charCodeAt(at)
    if (code === dot) {
      at++
      if (++dots > 1) return { end: at, complete: false }
      if (isOneOf(text, at, '_.')) return { end: at + 1, complete: false }
      if (hex) return { end: at, complete: false }
    } else if (code === 0x65 || code === 0x45) {
      at++
      if (++exponents > 1) return { end: at, complete: false }
      if (isOneOf(text, at, '+-')) at++
      if (isOneOf(text, at, '._eE')) return { end: at + 1, complete: false }
      if (at >= text.length) return { end: at, complete: false }
    } else if (code === underscore) {
      at++
      if (isOneOf(text, at, '._eE')) return { end: at + 1, complete: false }
      if (at >= text.length) return { end: at, complete: false }
    } else if (isNext(code)) {
      while (isNext(text.charCodeAt(at))) at++
    } else return { end: at, complete: true }
  }
}

/** A unit behind a number, then any further numbers with units; years only come first. */
function scanUnits(text: string, start: number): ScannedNumber {
  let at = start
  if (!isOneOf(text, at, 'smhdwy')) return { kind: 'bad', end: at }
  at++
  for (;;) {
    if (text[at] === 's') at++
    if (!isDigit(text.charCodeAt(at))) break
    while (isDigit(text.charCodeAt(at))) at++
    if (!isOneOf(text, at, 'smhdw')) return { kind: 'bad', end: at }
    at++
  }
  return isWordPart(text.charCodeAt(at))
    ? { kind: 'bad', end: at + 1 }
    : { kind: 'duration', end: at }
}

function isOneOf(text: string, at: number, characters: string): boolean {
  return at < text.length && characters.includes(text.charAt(at))
}
