import type { AlertMatcher, AlertRoute } from './alertmanager-config.ts'
import { demanded, implies, valuesOf } from './matcher-proof.ts'

/** Most routes without a condition on few values that are compared with those behind them. */
const mostGeneral = 100

/** Those children of a route that take the alerts they match: known conditions, no `continue`. Built once for many questions. */
export class TakingRoutes {
  readonly #byValue = new Map<string, AlertRoute[]>()
  readonly #general: AlertRoute[] = []

  constructor(routes: readonly AlertRoute[]) {
    const takers = routes.filter((route) => route.complete && !route.continue)
    const counts = new Map<string, number>()
    for (const { matchers } of takers)
      for (const key of matchers.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1)
    for (const route of takers) this.#add(route, counts)
  }

  /** Puts a route where those that it may take look for it: under the rarest values that one of its conditions demands. */
  #add(route: AlertRoute, counts: ReadonlyMap<string, number>): void {
    let rarest: readonly string[] = []
    let least = Number.POSITIVE_INFINITY
    for (const matcher of route.matchers) {
      const keys = keysOf(matcher)
      const count = Math.max(...keys.map((key) => counts.get(key) ?? 0))
      if (keys.length === 0 || count >= least) continue
      rarest = keys
      least = count
    }
    for (const key of rarest) {
      const own = this.#byValue.get(key)
      if (own) own.push(route)
      else this.#byValue.set(key, [route])
    }
    if (rarest.length === 0 && this.#general.length < mostGeneral) this.#general.push(route)
  }

  /** The first route in front of an index that takes every alert which meets some conditions. */
  takerOf(given: readonly AlertMatcher[], index: number): AlertRoute | undefined {
    let first: AlertRoute | undefined
    const judge = (route: AlertRoute): void => {
      if (route.index >= index || (first && first.index < route.index)) return
      if (route.matchers.every((matcher) => implies(given, matcher))) first = route
    }
    for (const route of this.#general) judge(route)
    for (const label of new Set(given.map(({ matcher }) => matcher.name))) {
      const [value] = valuesOf(given.filter(({ matcher }) => matcher.name === label)) ?? []
      if (value !== undefined)
        for (const route of this.#byValue.get(keyOf(label, value)) ?? []) judge(route)
    }
    return first
  }
}

function keysOf({ matcher }: AlertMatcher): readonly string[] {
  return demanded(matcher)?.map((value) => keyOf(matcher.name, value)) ?? []
}

function keyOf(label: string, value: string): string {
  return `${label}\0${value}`
}
