import { type Check, defineCheck } from '../check.ts'
import { exposedIn } from './exposed.ts'

const bases = new Set(
  'amperes bytes celsius grams joules kelvin meters metres seconds volts'.split(' '),
)
const converted: Readonly<Record<string, string>> = {
  minutes: 'seconds',
  hours: 'seconds',
  days: 'seconds',
  weeks: 'seconds',
  kelvins: 'kelvin',
  fahrenheit: 'celsius',
  rankine: 'celsius',
  inches: 'meters',
  yards: 'meters',
  miles: 'meters',
  bits: 'bytes',
  calories: 'joules',
  pounds: 'grams',
  ounces: 'grams',
}
const prefix =
  /^(?:pico|nano|micro|milli|centi|deci|deca|hecto|kilo|kibi|mega|mibi|mebi|giga|gibi|tera|tebi|peta|pebi)/

/** A name with a unit that is none of the base units. */
const check: Check = defineCheck({
  id: 'metrics/base-unit',
  create(context) {
    return {
      Exposition(file) {
        for (const { name, place } of exposedIn(file)) {
          const unit = name.split('_').find((word) => baseOf(word) !== undefined)
          const base = unit === undefined ? undefined : baseOf(unit)
          if (unit === undefined || base === undefined || base === unit) continue
          context.reportAt(file.source, place, {
            message: `\`${name}\` is in ${unit}, not in the base unit ${base}`,
            why: `Whoever compares it with another metric has to know that it is not in ${base}.`,
            help: `expose ${base}, and name it \`${name.replace(unit, base)}\``,
          })
        }
      },
    }
  },
})

export default check

/** The base unit of the quantity that a word of a name measures; undefined where it is no unit. */
function baseOf(word: string): string | undefined {
  return baseOfUnit(word) ?? baseOfUnit(word.replace(prefix, ''))
}

function baseOfUnit(word: string): string | undefined {
  if (bases.has(word)) return word
  return Object.hasOwn(converted, word) ? converted[word] : undefined
}
