import { type FormatFlags, plainFlags } from './format-flags.ts'
import { formatValue } from './format-value.ts'
import { type GoValue, goTypeOf } from './go-value.ts'

/** Widths and precisions beyond this are refused. */
const largest = 1_000_000

/** A format with its arguments as Go's `Sprintf` writes it; what is wrong with either shows in the text as `%!…`. */
export function formatGo(format: string, args: readonly GoValue[]): string {
  if (!format.includes('%') && args.length === 0) return format
  return new Directives(format, args).run()
}

class Directives {
  readonly #format: string
  readonly #args: readonly GoValue[]
  #at = 0
  #argument = 0
  /** Arguments were chosen by number: none counts as left over. */
  #reordered = false
  #goodNumber = true
  #afterIndex = false

  constructor(format: string, args: readonly GoValue[]) {
    this.#format = format
    this.#args = args
  }

  run(): string {
    let text = ''
    while (this.#at < this.#format.length) {
      const percent = this.#format.indexOf('%', this.#at)
      const end = percent < 0 ? this.#format.length : percent
      text += this.#format.slice(this.#at, end)
      this.#at = end
      if (percent < 0) break
      this.#at++
      text += this.#directive()
    }
    return text + this.#leftOver()
  }

  #leftOver(): string {
    if (this.#reordered || this.#argument >= this.#args.length) return ''
    const shown = this.#args
      .slice(this.#argument)
      .map((arg) =>
        arg === null ? '<nil>' : `${goTypeOf(arg)}=${formatValue(arg, howTo('v', plainFlags))}`,
      )
    return `%!(EXTRA ${shown.join(', ')})`
  }

  #directive(): string {
    this.#goodNumber = true
    this.#afterIndex = false
    const flags = this.#flags()
    let text = ''
    this.#index()
    let { minus, zero } = flags
    let width = this.#number()
    if (this.#format[this.#at] === '*') {
      this.#at++
      width = this.#star()
      if (width === undefined) text += '%!(BADWIDTH)'
      else if (width < 0) {
        width = -width
        minus = true
        zero = false
      }
      this.#afterIndex = false
    } else if (this.#afterIndex && width !== undefined) this.#goodNumber = false
    const { precision, error } = this.#precision()
    text += error
    if (!this.#afterIndex) this.#index()
    const verb = this.#verb()
    if (verb === undefined) return text + '%!(NOVERB)'
    return text + this.#apply(verb, { ...flags, minus, zero, width, precision })
  }

  #apply(verb: string, flags: FormatFlags): string {
    if (verb === '%') return '%'
    if (!this.#goodNumber) return `%!${verb}(BADINDEX)`
    if (this.#argument >= this.#args.length) return `%!${verb}(MISSING)`
    const arg = this.#args[this.#argument++] ?? null
    return formatValue(arg, howTo(verb, flags))
  }

  #flags(): FormatFlags {
    let { plus, minus, sharp, space, zero } = plainFlags
    for (;;) {
      const sign = this.#format[this.#at]
      if (sign === '+') plus = true
      else if (sign === '-') minus = true
      else if (sign === '#') sharp = true
      else if (sign === ' ') space = true
      else if (sign === '0') zero = true
      else return { ...plainFlags, plus, minus, sharp, space, zero: zero && !minus }
      this.#at++
    }
  }

  /** The precision behind a point. */
  #precision(): { precision: number | undefined; error: string } {
    if (this.#format[this.#at] !== '.') return { precision: undefined, error: '' }
    this.#at++
    if (this.#afterIndex) this.#goodNumber = false
    this.#index()
    if (this.#format[this.#at] !== '*') return { precision: this.#number() ?? 0, error: '' }
    this.#at++
    const precision = this.#star()
    this.#afterIndex = false
    if (precision === undefined) return { precision, error: '%!(BADPREC)' }
    return { precision: precision < 0 ? undefined : precision, error: '' }
  }

  /** A decimal number; one that is too large ends the format. */
  #number(): number | undefined {
    const digits = /^[0-9]+/.exec(this.#format.slice(this.#at))?.[0]
    if (digits === undefined) return undefined
    this.#at += digits.length
    if (Number(digits) <= largest) return Number(digits)
    this.#at = this.#format.length
    return undefined
  }

  /** The argument that holds a width or a precision. */
  #star(): number | undefined {
    if (!this.#goodNumber || this.#argument >= this.#args.length) return undefined
    const arg = this.#args[this.#argument++] ?? null
    if (typeof arg !== 'object' || arg?.kind !== 'integer') return undefined
    const value = Number(arg.value)
    return Math.abs(value) > largest ? undefined : value
  }

  /** `[3]`: the argument that comes next. */
  #index(): void {
    if (this.#format[this.#at] !== '[') return
    this.#reordered = true
    const end = this.#format.indexOf(']', this.#at)
    if (end < 0) {
      this.#goodNumber = false
      this.#at++
      return
    }
    const inner = this.#format.slice(this.#at + 1, end)
    this.#at = end + 1
    const number = /^[0-9]+$/.test(inner) ? Number(inner) : 0
    if (number >= 1 && number <= this.#args.length) {
      this.#argument = number - 1
      this.#afterIndex = true
    } else this.#goodNumber = false
  }

  #verb(): string | undefined {
    const code = this.#format.codePointAt(this.#at)
    if (code === undefined) return undefined
    const verb = String.fromCodePoint(code)
    this.#at += verb.length
    return code >= 0xd800 && code <= 0xdfff ? '\ufffd' : verb
  }
}

/** `%+v` and `%#v` are verbs of their own: their signs say nothing else. */
function howTo(verb: string, flags: FormatFlags) {
  const own =
    verb === 'v'
      ? { ...flags, sharpV: flags.sharp, sharp: false, plusV: flags.plus, plus: false }
      : flags
  return { flags: own, verb, depth: 0, erroring: false }
}
