import { describe, expect, test } from 'vitest'
import { declarationCatalogue } from '../../src/catalogue/declaration-catalogue.ts'
import { declaredMetrics } from '../../src/catalogue/declarations.ts'
import { sourceFile } from '../../src/text/source-file.ts'

const declared = (text: string) =>
  declaredMetrics(sourceFile('doc.md', text)).map(({ name, type, labels }) => [name, type, labels])

describe('metrics that code declares', () => {
  test('in Python', () => {
    expect(
      declared(`
from prometheus_client import Counter, Gauge, Histogram
a = Counter('app_requests', 'Requests, by "path"', ['method', 'path'])
b = Gauge("app_up", "Up")
c = Histogram('app_latency', 'Latency', labelnames=('route',), unit='seconds', buckets=[1, 2])
d = Counter('app_x_total', 'X', namespace='shop')
e = Counter(name, 'X')
f = Gauge('app_dynamic', 'X', LABELS)
from collections import Counter
Counter('hello')
`),
    ).toEqual([
      ['app_requests_total', 'counter', ['method', 'path']],
      ['app_up', 'gauge', []],
      ['app_latency_seconds', 'histogram', ['route']],
      ['app_dynamic', 'gauge', undefined],
    ])
  })

  test('in Go', () => {
    expect(
      declared(`
prometheus.NewCounterVec(prometheus.CounterOpts{
	Namespace: "shop",
	Name:      "orders_total",
	Help:      "Orders.",
}, []string{"kind", "state"})
promauto.NewGauge(prometheus.GaugeOpts{Name: "depth", Help: "Depth."})
prometheus.NewHistogram(prometheus.HistogramOpts{Name: name, Help: "x"})
prometheus.NewHistogram(prometheus.HistogramOpts{Name: "took_seconds", Buckets: []float64{1, 2}})
`),
    ).toEqual([
      ['shop_orders_total', 'counter', ['kind', 'state']],
      ['depth', 'gauge', []],
      ['took_seconds', 'histogram', []],
    ])
  })

  test('in JavaScript and Java', () => {
    expect(
      declared(`
const c = new client.Counter({ name: 'hits_total', help: 'Hits', labelNames: ['code'] })
const h = new Histogram({ name: 'took_seconds', help: 'x', labelNames, buckets: [1] })
static final Counter r = Counter.build().name("r_total").help("R; and more.").labelNames("a", "b").register();
Gauge g = Gauge.build("g", "G").register();
`),
    ).toEqual([
      ['hits_total', 'counter', ['code']],
      ['took_seconds', 'histogram', undefined],
      ['r_total', 'counter', ['a', 'b']],
      ['g', 'gauge', []],
    ])
  })

  test('are hints, and none where they contradict each other', () => {
    const text = `Gauge('a', 'A')\nGauge('b', 'B')\nCounter('b_total', 'B')\nGauge('a', 'A', ['x'])`
    const known = declarationCatalogue(declaredMetrics(sourceFile('doc.md', text)))
    expect(known.metric('a')).toBeUndefined()
    expect(known.metric('b')?.type).toEqual({ value: 'gauge', evidence: 'declaration' })
    expect(known.covers('a_b')).toBe(false)
  })

  test('are found in linear time', () => {
    const text = `Counter('${'a'.repeat(50)}', `.repeat(20_000)
    const start = performance.now()
    declaredMetrics(sourceFile('doc.md', text))
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})
