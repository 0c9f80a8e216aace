import type { Binary, Expr } from '../../promql/ast.ts'
import type { Because, Place } from '../because.ts'
import type { Site } from '../domain.ts'
import { describeInterval } from './describe-interval.ts'
import type { Interval } from './interval.ts'

/** What a function or an aggregation does to whatever it is given; put into words when somebody asks. */
export function givenBy(node: Expr, name: string, values: Interval, site: Site): Because {
  return {
    get text(): string {
      return `\`${name}\` gives values that are ${describeInterval(values) ?? 'of any size'}`
    },
    get place(): Place {
      return site.place(node)
    },
  }
}

/** What a comparison lets through, after what its operand could be. */
export function letThrough(
  node: Binary,
  values: Interval,
  from: Because | undefined,
  site: Site,
): Because {
  return {
    get text(): string {
      return `the comparison lets through only what is ${describeInterval(values) ?? 'nothing'}`
    },
    get place(): Place {
      return site.place(node)
    },
    ...(from ? { from } : {}),
  }
}
