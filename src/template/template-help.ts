import { suggest } from '../text/suggest.ts'
import type { TemplateLanguage } from './template-language.ts'

const calculation = new Set(['*', '/', '%', '+', '-'])
const comparison = new Set(['<', '>', '!', '&'])
const noCalculation = 'templates cannot calculate; do it in the expression'

/** What to do about a variable that nothing declares. */
export function helpForVariable(
  name: string,
  inScope: readonly string[],
  { variables, helpForVariable: explain }: TemplateLanguage,
): string | undefined {
  if (variables.includes(name))
    return `a definition sees no variable from outside: hand \`${name}\` over, and use \`.\``
  return explain?.(name) ?? didYouMean(nearest(name, inScope))
}

/** What to do about a function that does not exist. */
export function helpForFunction(
  name: string,
  inScope: readonly string[],
  { functions, helpForFunction: explain }: TemplateLanguage,
): string | undefined {
  if (name === 'tmpl') return '`tmpl` exists in console templates only; use `template`'
  if (inScope.includes('$' + name)) return didYouMean('$' + name)
  return explain?.(name) ?? didYouMean(nearest(name, [...functions().keys()]))
}

/** What to do about a character that cannot stand where it does. */
export function helpForCharacter(text: string, at: number): string | undefined {
  const character = text[at] ?? ''
  if (calculation.has(character)) return noCalculation
  const doubled = text[at - 1] === character || text[at + 1] === character
  if (comparison.has(character) || (doubled && (character === '=' || character === '|')))
    return 'templates have no operators; use functions such as `gt`, `eq`, `and`, `or`, `not`'
  return character === '[' ? 'use `index`, as in `index $labels "job"`' : undefined
}

/** What to do about a number that is none: a lonely sign. */
export function helpForNumber(written: string): string | undefined {
  return written === '-' || written === '+' ? noCalculation : undefined
}

/** Names of sensible length only: comparing takes the product of two lengths. */
function nearest(name: string, candidates: readonly string[]): string | undefined {
  if (name.length > longest) return undefined
  return suggest(
    name,
    candidates.filter((candidate) => candidate.length <= longest),
  )
}

const longest = 60

function didYouMean(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `did you mean \`${name}\`?`
}
