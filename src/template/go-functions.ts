import { elementAt, lengthOf, partOf } from './collection-functions.ts'
import { isEqual, isLess, isLessOrEqual } from './compare-values.ts'
import { escapeHtml, escapeJavaScript, escapeQuery } from './escape-text.ts'
import { printValue } from './format-value.ts'
import { formatGo } from './format-verbs.ts'
import { CallFailure } from './go-methods.ts'
import { type Boxed, dereference, type GoValue, isTrue, unbox } from './go-value.ts'

/** The functions of Go's templates but for `and`, `or` and `call`; they throw a `CallFailure`. */
export const goFunctions: Readonly<
  Record<string, (args: readonly (GoValue | Boxed)[]) => GoValue>
> = {
  eq: plain(([first = null, ...others]) => isEqual(first, others)),
  ge: plain(([a = null, b = null]) => !isLess(a, b)),
  gt: plain(([a = null, b = null]) => !isLessOrEqual(a, b)),
  html: plain((args) => escapeHtml(joined(args))),
  index: plain(([item = null, ...keys]) => elementAt(item, keys)),
  js: plain((args) => escapeJavaScript(joined(args))),
  le: plain(([a = null, b = null]) => isLessOrEqual(a, b)),
  len: ([item = null]) => lengthOf(item),
  lt: plain(([a = null, b = null]) => isLess(a, b)),
  ne: plain(([a = null, b = null]) => !isEqual(a, [b])),
  not: plain(([value = null]) => !isTrue(value)),
  print: plain(printAll),
  printf: plain(([format, ...args]) => formatGo(String(format), args)),
  println: plain((args) => `${args.map(shown).join(' ')}\n`),
  slice: ([item = null, ...bounds]) => partOf(unbox(item), bounds),
  urlquery: plain((args) => escapeQuery(joined(args))),
}

/** Takes the arguments out of their interfaces. */
function plain(call: (args: readonly GoValue[]) => GoValue) {
  return (args: readonly (GoValue | Boxed)[]) => call(args.map(unbox))
}

/** The arguments as text, with spaces between those of which neither is a string. */
function printAll(args: readonly GoValue[]): string {
  let text = ''
  for (const [index, arg] of args.entries()) {
    const before = index > 0 ? args[index - 1] : undefined
    if (before !== undefined && !isText(before) && !isText(arg)) text += ' '
    text += shown(arg)
  }
  return text
}

function isText(value: GoValue): boolean {
  return typeof value === 'string' || (typeof value === 'object' && value?.kind === 'html')
}

function shown(value: GoValue): string {
  return printValue(value)
}

/** The arguments as text as a template would print each of them. */
function joined(args: readonly GoValue[]): string {
  return printAll(args.map((arg) => (arg === null ? '<no value>' : printable(arg))))
}

function printable(value: GoValue): GoValue {
  const target = dereference(value)
  return typeof target === 'object' && target?.kind === 'struct' ? target : value
}

/** What `call` says, as no value of these templates is a function. */
export function refuseCall(written: string, type: string): CallFailure {
  return new CallFailure(
    type === '<nil>' ? 'call of nil' : `non-function ${written} of type ${type}`,
  )
}
