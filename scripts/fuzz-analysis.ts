/**
 * `npm run fuzz:analysis [-- --count N] [--seed N]`: random rules, queries and data; the engine evaluates what the analysis
 * makes promises of. Prints contradictions, and how often each domain said anything.
 */
import { contradictions } from '../test/analysis/soundness/contradictions.ts'
import { randomCase } from '../test/analysis/soundness/random-case.ts'
import { unitOutcome } from '../test/analysis/soundness/random-unit-case.ts'
import { telling } from '../test/analysis/soundness/telling.ts'
import { unitContradiction } from '../test/analysis/soundness/unit-contradiction.ts'

const args = process.argv.slice(2)
const option = (name: string, fallback: number): number => {
  const at = args.indexOf(name)
  return at >= 0 ? Number(args[at + 1]) : fallback
}
const count = option('--count', 5_000)
const seed = option('--seed', Math.floor(performance.timeOrigin) % 2 ** 31)
const shown = option('--show', 20)
const times = [0, 60_000, 300_000, 630_000, 1_200_000]

const said = new Map<string, number>()
const found = new Map<string, number>()
let cases = 0
let unrecorded = 0
let units = 0
let unitFacts = 0
let printed = 0

function tell(domain: string, text: string): void {
  found.set(domain, (found.get(domain) ?? 0) + 1)
  if (printed++ < shown) process.stdout.write(`${domain}: ${text}\n`)
}

for (let at = 0; at < count; at++) {
  const one = randomCase(seed + at)
  if (!one) {
    unrecorded++
    continue
  }
  cases++
  for (const [domain, tells] of Object.entries(telling))
    if (one.facts.root.branches.some(tells)) said.set(domain, (said.get(domain) ?? 0) + 1)
  const first = times.flatMap((time) => contradictions(one, time))[0]
  if (first)
    tell(first.domain, `${first.text}\n    ${one.query}\n    k: ${one.rule}  (seed ${seed + at})`)
}
for (let at = 0; at < count / 4; at++) {
  const outcome = unitOutcome(seed + at)
  units++
  if (outcome.units) unitFacts++
  const contradiction = unitContradiction(outcome)
  if (contradiction !== undefined)
    tell('unit', `${contradiction}\n    ${outcome.query}  (seed ${seed + at})`)
}

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`
process.stdout.write(
  `seed ${seed}: ${cases} cases at ${times.length} times, ${units} changes of units; ${unrecorded} rules could not be recorded\n`,
)
for (const domain of Object.keys(telling))
  process.stdout.write(`  ${domain} says something of ${share(said.get(domain) ?? 0, cases)}\n`)
process.stdout.write(`  units known under a change of units: ${share(unitFacts, units)}\n`)
const total = [...found.values()].reduce((sum, one) => sum + one, 0)
for (const [domain, times] of found) process.stdout.write(`  ${domain}: ${times} contradictions\n`)
process.stdout.write(`${cases + units - total} passed, ${total} failed\n`)
process.exitCode = total > 0 ? 1 : 0
