import type { LabelFact } from './label-facts.ts'

/** A label and what is known of it. */
export type NamedFact = readonly [label: string, fact: LabelFact]

/** What the name of a metric says of the labels of its series. */
export function labelsByName(name: string): readonly NamedFact[] {
  if (name === 'ALERTS') return ofAlerts
  if (name === 'ALERTS_FOR_STATE') return ofStates
  if (!isScraped(name)) return nothing
  return /_(?:sum|count)$/.test(name) ? ofTotals : ofTargets
}

/** Names with a colon come from rules; the others here are sent by programs that scrape nothing. */
function isScraped(name: string): boolean {
  return name !== '' && !name.includes(':') && !/^traces_|^target_info$/.test(name)
}

const nothing: readonly NamedFact[] = []

const alertname: NamedFact = [
  'alertname',
  { has: 'must', confidence: 'proof', because: { text: 'it is the name of the alert' } },
]

const ofStates: readonly NamedFact[] = [alertname]

const ofAlerts: readonly NamedFact[] = [
  alertname,
  [
    'alertstate',
    {
      has: 'must',
      values: { kind: 'finite', values: ['firing', 'pending'] },
      confidence: 'proof',
      because: { text: 'every series of `ALERTS` has `alertstate`' },
    },
  ],
]

const ofTargets: readonly NamedFact[] = [
  ...['job', 'instance'].map((label): NamedFact => {
    const because = { text: `every scraped series has \`${label}\`` }
    return [label, { has: 'must', confidence: 'convention', because }]
  }),
  [
    'alertstate',
    {
      has: 'never',
      confidence: 'convention',
      because: { text: 'only `ALERTS` has `alertstate`' },
    },
  ],
]

/** The sum and the count of a histogram, and what else is called so. */
const ofTotals: readonly NamedFact[] = [
  ...ofTargets,
  [
    'le',
    {
      has: 'never',
      confidence: 'convention',
      because: { text: 'only the buckets of a histogram have `le`' },
    },
  ],
]
