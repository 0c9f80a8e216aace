import { describe, expect, test } from 'vitest'
import type { Cardinality } from '../../../src/analysis/cardinality/cardinality.ts'
import type { Knowledge } from '../../../src/analysis/knowledge.ts'
import type { MetricKnowledge } from '../../../src/catalogue/metric.ts'
import { factsOf, type Records } from '../labels/labels-of.ts'

const values = (count: number, prefix: string) =>
  new Set(Array.from({ length: count }, (_, at) => `${prefix}${at}`))

const metrics: Readonly<Record<string, MetricKnowledge>> = {
  orders: {
    name: 'orders',
    family: 'orders',
    samples: {
      series: 60,
      values: new Map([
        ['region', values(3, 'r')],
        ['shop', values(20, 's')],
      ]),
    },
  },
  latency_bucket: {
    name: 'latency_bucket',
    family: 'latency',
    part: 'bucket',
    samples: {
      series: 40,
      values: new Map([
        ['le', values(10, '')],
        ['route', values(4, '/')],
      ]),
    },
  },
  carts: {
    name: 'carts',
    family: 'carts',
    samples: { series: 9, values: new Map([['user_id', values(9, 'u')]]) },
  },
  runs: {
    name: 'runs',
    family: 'runs',
    samples: { series: 3, values: new Map([['prompt_id', new Set(['12', '13', '14'])]]) },
  },
  sessions_declared: {
    name: 'sessions_declared',
    family: 'sessions_declared',
    labels: { names: ['session_id'], all: true, closed: true, evidence: 'settings' },
  },
}
const knowledge: Knowledge = { metric: (name) => metrics[name] }

function describeOne({ kind, bound, labels, churny, confidence, growing }: Cardinality): string {
  const words = [kind === 'one' && confidence !== 'proof' ? 'one?' : kind]
  if (bound !== undefined && kind !== 'one')
    words.push(`${confidence === 'proof' ? '<=' : '~'}${bound}`)
  if (labels.length > 0) words.push(`by ${labels.join(',')}`)
  if (churny) words.push('churny')
  const hints = (growing ?? []).filter((label) => label.confidence === 'hint')
  if (hints.length > 0) words.push(`perhaps ${hints.map(({ name }) => name).join(',')}`)
  return words.join(' ')
}

function cardinalityOf(text: string, records: Records = {}): string {
  return factsOf(text, records, knowledge)
    .branches.map(({ cardinality }) => describeOne(cardinality))
    .join(' / ')
}

function derives(text: string): void {
  const rows = text.trim().split('\n')
  test.each(rows.map((row) => row.trim().split(/\s+=> /)))('%s', (expr = '', wanted) => {
    expect(cardinalityOf(expr)).toBe(wanted)
  })
}

describe('without knowledge', () => {
  derives(`
    x                                         => unknown
    1                                         => one
    vector(1)                                 => one
    time()                                    => one
    absent(x)                                 => one
    sum(x)                                    => one
    sum by () (x)                             => one
    sum without () (x)                        => unknown
    sum by (job) (x)                          => bounded by job
    sum by (job, team_color) (x)              => unknown by job,team_color
    sum by (a) (x{a="1"})                     => one by a
    sum by (a) (x{a=~"1|2|3"})                => bounded <=3 by a
    sum by (a) (x{a=~"1|2|"})                 => bounded <=3 by a
    sum by (a, b) (x{a=~"1|2", b=~"p|q"})     => bounded <=4 by a,b
    topk(3, x)                                => bounded <=3 churny
    topk by (job) (3, x)                      => unknown churny
    limitk(3, x)                              => bounded <=3
    count_values("v", x)                      => unknown perhaps v
    max_over_time(topk(1, x)[1h:])            => unknown churny
    rate(x[5m])                               => unknown
    -sum(x)                                   => one
    sum(x) > 5                                => one
    sum(x) and y                              => one
    y and sum(x)                              => unknown
    y * 2                                     => unknown
    y * time()                                => unknown
    sum(x) / sum(y)                           => one
    x / sum(y)                                => one
    x / on () group_left () sum(y)            => unknown
    sum(x) or vector(0)                       => one / one
    sum(sum(x) or vector(0))                  => one
    count(x) + fill(0) count(y)               => unknown
  `)
})

describe('with samples', () => {
  derives(`
    orders                                    => bounded ~60 by region,shop
    sum by (region) (orders)                  => bounded ~3 by region
    sum by (region, shop) (orders)            => bounded ~60 by region,shop
    sum by (region, other) (orders)           => bounded ~60 by region,other
    sum without (shop) (orders)               => bounded ~60 by region
    orders / on (region) group_left () sum by (region) (orders)  => bounded ~60 by region,shop
    sum by (region) (orders) / sum by (region) (x)               => bounded ~3 by region
    topk(5, orders)                           => bounded ~5 by region,shop churny
    topk(500, orders)                         => bounded ~60 by region,shop churny
    count_values("v", orders)                 => unknown ~60 perhaps v
    histogram_quantile(0.9, rate(latency_bucket[5m]))            => bounded ~4 by route
    histogram_quantile(0.9, sum by (le, route) (latency_bucket)) => bounded ~4 by route
    sum(orders or orders)                     => one
  `)
})

describe('labels without bound', () => {
  derives(`
    sum by (user_id) (x)                      => unbounded by user_id
    sum by (job, sessionId) (x)               => unbounded by sessionId
    sum by (path) (x)                         => unknown by path perhaps path
    count(sum by (user_id) (x))               => one
    sum by (job) (sum by (job, user_id) (x))  => bounded by job
    sum without (user_id) (sum by (job, user_id) (x))            => unknown
    sum by (user_id) (x{user_id="1"})         => one by user_id
    topk(10, sum by (user_id) (x))            => unbounded ~10 by user_id churny
    sum by (user_id) (x) / on (job) y         => unknown
    sum by (user_id) (x) * on (user_id) y     => unbounded by user_id
    x * on (job) group_left (email) sum by (job, email) (y)      => unbounded by email
    x and on () sum by (user_id) (y)          => unknown
    label_join(x, "key", "/", "user_id")      => unbounded by key
    label_join(x, "key", "/", "region")       => unknown
    label_replace(x, "key", "$1", "email", "(.+)")               => unbounded by key
    label_replace(x, "key", "$1", "email", ".+@(.+)")            => unknown
    label_replace(x, "key", "a", "email", "(.+)")                => unknown
    carts                                     => unbounded ~9 by user_id
    sum(carts)                                => one
    sum without (region) (rate(carts[5m]))    => unbounded ~9 by user_id
    carts{user_id="u1"}                       => bounded ~9 by user_id
    runs                                      => unbounded ~3 by prompt_id
    sessions_declared                         => unbounded by session_id
    count_values("v", node_memory_bytes)      => unbounded by v
    count_values("v", up)                     => unknown
    count_values("v", floor(node_memory_bytes))                  => unknown
  `)

  test('come with a record, and the place where they came in', () => {
    const facts = factsOf('a:b * 2', { 'a:b': 'sum by (user_id) (x)' })
    const [{ cardinality }] = facts.branches
    expect(cardinality.growing?.map(({ name, cause }) => [name, cause])).toEqual([
      ['user_id', 'by'],
    ])
    expect(cardinality.growing?.[0]?.place.expr.text).toBe('sum by (user_id) (x)')
  })
})

test('a chain of thousands of operators is derived', () => {
  const chain = Array.from({ length: 2000 }, () => 'sum by (user_id) (x)').join(' + ')
  expect(cardinalityOf(chain)).toBe('unbounded by user_id')
})
