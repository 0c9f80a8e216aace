import { describe, expect, test } from 'vitest'
import { chainOf } from '../../../src/analysis/because.ts'
import { labelFact } from '../../../src/analysis/labels/label-facts.ts'
import { factsOf, labelsOf } from './labels-of.ts'

function derives(text: string): void {
  const rows = text.trim().split('\n')
  test.each(rows.map((row) => row.trim().split(/\s+=> /)))('%s', (expr = '', labels) => {
    expect(labelsOf(expr)).toBe(labels)
  })
}

describe('a selector', () => {
  derives(`
    x:y                                  => *
    x:y{a="1"}                           => a=1 *
    x:y{a=""}                            => -a *
    x:y{a!=""}                           => a!= *
    x:y{a=~"p|q"}                        => a=p|q *
    x:y{a=~"p|"}                         => a?=p *
    x:y{a=~".+"}                         => a=~.+ *
    x:y{a=~".*"}                         => a?=~.* *
    x:y{a!="1"}                          => a?!=1 *
    x:y{a!~"1|"}                         => a!~1| *
    x:y{a=~"p|q",a!="q"}                 => a=p *
    x:y{a=~"(?i)p"}                      => a=~(?i)p *
    x:y{a="1",a="2"}                     => a= *
    x:y{a=~"p.*",a=~"q.*"}               => a= *
    {__name__=~"x.*",a="1"}              => a=1 *
    {a="1"}                              => a=1 *
    {__name__=~"x.*"}                    => *
    x                                    => ~instance ~job *
    {__name__="x"}                       => ~instance ~job *
    x{job="a"}                           => job=a ~instance *
    x{job!="a"}                          => ~instance ~job!=a *
    x{job=~".*"}                         => ~instance ~job=~.* *
    x{instance=""}                       => -instance ~job *
    x{job=~"a|"}                         => job?=a ~instance *
    x_seconds_count                      => -~le ~instance ~job *
    x_seconds_count{le="1"}              => le=1 ~instance ~job *
    x:y{a="$a",b=~"{{ b }}.*"}           => *
    ALERTS                               => alertname alertstate=firing|pending *
    ALERTS{alertstate="firing"}          => alertname alertstate=firing *
    ALERTS_FOR_STATE                     => alertname *
    x{alertstate="firing"}               => alertstate=firing ~instance ~job *
    traces_spanmetrics_calls_total       => *
  `)
})

describe('an aggregation', () => {
  derives(`
    sum(x)                               => none
    sum by () (x)                        => none
    sum by (job) (x)                     => ~job
    sum by (a) (x)                       => ~a
    sum by (a) (x{a="1"})                => a=1
    sum by (a) (x{a=~"1|"})              => a?=1
    sum by (a, b) (sum by (a) (x))       => ~a
    sum by (__name__, a) (x)             => ~a
    sum without (a) (x)                  => -a ~instance ~job *
    sum without (job) (x)                => -job ~instance *
    topk(3, x{a="1"})                    => a=1 ~instance ~job *
    topk by (b) (3, x:y{a="1"})          => a=1 *
    limitk(3, x:y{a="1"})                => a=1 *
    count_values("v", x)                 => v
    count_values by (a) ("v", x{a="1"})  => a=1 v
    count_values without (a) ("v", x:y)  => -a v *
    count_values without (v) ("v", x:y)  => -v *
    quantile by (a) (0.9, x{a="1"})      => a=1
  `)
})

describe('a function', () => {
  derives(`
    rate(x:y{a="1"}[5m])                             => a=1 *
    rate(x:y{a="1"}[5m:1m])                          => a=1 *
    quantile_over_time(0.9, x:y{a="1"}[5m])          => a=1 *
    histogram_quantile(0.9, x:y{le="1",a="1"})       => -~le a=1 *
    absent(x)                                        => none
    absent(x{a="1",b=~"2|3",c!="4"})                 => a=1
    absent(x{a="1",a="2"})                           => none
    absent(x{a="1",a!="2"})                          => none
    absent(x{a=""})                                  => none
    absent((x{a="1"}))                               => a=1
    absent(x{a="1"} == 1)                            => none
    absent(sum(x{a="1"}))                            => none
    absent_over_time(x{a="1"}[5m])                   => a=1
    absent_over_time(x{a="1"}[5m:1m])                => none
    vector(1)                                        => none
    time()                                           => scalar
    scalar(x)                                        => scalar
    1                                                => scalar
    -(1 + 2)                                         => scalar
    hour()                                           => none
    hour(x:y{a="1"})                                 => a=1 *
    sort(x:y{a="1"})                                 => a=1 *
    clamp_max(x:y{a="1"}, 3)                         => a=1 *
    info(x:y{a="1"})                                 => a=1 *
    info(sum by (a) (x{a="1"}))                      => a=1 *
  `)
})

describe('label_replace', () => {
  derives(`
    label_replace(sum(x), "a", "v", "", "")                        => a=v
    label_replace(sum(x), "a", "v", "b", ".*")                     => a=v
    label_replace(sum(x), "a", "v", "b", ".+")                     => none
    label_replace(x:y, "a", "v", "b", ".+")                        => a? *
    label_replace(x:y{b!=""}, "a", "v", "b", ".+")                 => a=v b!= *
    label_replace(x:y{a="1"}, "a", "v", "b", "q")                  => a=1|v *
    label_replace(x:y{b="q-r"}, "a", "$1", "b", "(.)-.")           => a=q b=q-r *
    label_replace(x:y{b=~"q-r|s"}, "a", "$1", "b", "(.)-.")        => a? b=q-r|s *
    label_replace(x:y{a="1",b="q"}, "a", "", "b", "q")             => -a b=q *
    label_replace(x:y{a="1"}, "a", "", "a", ".*")                  => -a *
    label_replace(x:y{b="q"}, "a", "$1", "b", ".*")                => -a b=q *
    label_replace(x:y{b!=""}, "a", "$1", "b", "(.*)")              => a!= b!= *
    label_replace(x:y, "a", "$1", "b", "(.+)")                     => a? *
    label_replace(x:y{b!=""}, "a", "$1", "b", "(.+)")              => a b!= *
    label_replace(x:y{b!=""}, "a", "$1", "b", "(.+):.*")           => a? b!= *
    label_replace(x:y, "a", "p-$1", "b", "(.*)")                   => a *
    label_replace(sum by (b) (x), "a", "v", "b", ".+")             => ~a ~b
    label_replace(x:y{a="1"}, "__name__", "z", "a", ".*")          => a=1 *
    label_join(x:y{b="q"}, "a", "-", "b", "c")                     => a b=q *
    label_join(x:y{b="q"}, "a", "", "b", "c")                      => a b=q *
    label_join(x:y, "a", "", "b", "c")                             => a? *
    label_join(sum(x), "a", "", "b", "c")                          => none
    label_join(x:y{b="q"}, "a", "-", "b")                          => a=q b=q *
    label_join(x:y{a="q"}, "a", "-")                               => -a *
  `)
})

describe('an operation', () => {
  derives(`
    x:y{a="1"} * 2                                                  => a=1 *
    2 * x:y{a="1"}                                                  => a=1 *
    x:y{a="1"} > bool scalar(z)                                     => a=1 *
    x:y{a=~"1|2"} + z:y{a=~"2|3"}                                   => a=2 *
    x:y{a="1"} + z:y{b="2"}                                         => a=1 b=2 *
    x:y + sum by (a) (z)                                            => ~a
    x:y{a="1",b="2"} + on (a) z:y{c="3"}                            => a=1
    x:y{a="1"} > on (b) z:y{b="2"}                                  => b=2
    x:y{a="1",b="2"} + ignoring (a) z:y{c="3"}                      => -a b=2 c=3 *
    x:y{a="1"} * on (b) group_left (c) z:y{b="2",c="3"}             => a=1 b=2 c=3 *
    x:y{a="1",c="9"} * on (a) group_left (c) sum by (a) (z)         => -c a=1 *
    sum by (a) (z{a="1"}) * on (a) group_right (c) x:y{c="3"}       => -c a=1 *
    x:y{a="1"} and on (b) z:y{b="2"}                                => a=1 b=2 *
    x:y{a="1"} and z:y{b="2"}                                       => a=1 b=2 *
    x:y{a="1"} unless z:y{b="2"}                                    => a=1 *
    x:y{a="1"} or z:y{b="2"}                                        => a=1 * / b=2 *
    sum by (c) (x:y{a="1",c="1"} or z:y{c="2"})                     => c=1|2
    sum by (c) (x:y{c="1"} or sum(z))                               => c?=1
    (sum(x) or sum by (a) (x{a="1"})) * 2                           => none / a=1
    x:y{a="1"} + on (a) fill(0) z:y{a="2"}                          => a=1|2
    x:y{a="1"} + fill(0) z:y{a="2"}                                 => *
  `)
})

describe('a recorded series', () => {
  test('has the labels that its rule leaves and sets', () => {
    const records = { 'j:x': ['sum by (job) (x)', { window: '5m' }] } as const
    expect(labelsOf('j:x', records)).toMatch(/^(?:\S+\? )*window=5m (?:\S+\? )*~job$/)
    expect(labelsOf('sum by (job, pod, window) (j:x)', records)).toBe('window=5m ~job')
  })

  test('may have labels that servers add to all that they send', () => {
    const records = { 'j:x': 'sum by (job) (x)' }
    expect(labelsOf('sum by (cluster, pod) (j:x)', records)).toBe('cluster?')
    expect(labelsOf('j:x{cluster="a"}', records)).toContain('cluster=a')
  })

  test('has one alternative for each rule of its name', () => {
    const records = { 'j:x': 'sum by (a) (x{a="1"}) or sum by (b) (x{b="2"})' }
    expect(labelsOf('sum without () (j:x)', records)).toContain('a?=1')
    expect(factsOf('j:x', records).branches).toHaveLength(2)
  })

  test('is unknown where the name is also that of a metric', () => {
    expect(labelsOf('up', { up: 'sum by (job) (up)' })).toBe('*')
    expect(labelsOf('up{a="1"}', { up: 'sum by (job) (up)' })).toBe('a=1 *')
  })

  test('may have any labels and values where the rule is an entry of a table', () => {
    expect(labelsOf('a:limit', { 'a:limit': ['3', { tenant: 't' }] })).toBe('tenant *')
    expect(labelsOf('a:limit', { 'a:limit': ['vector(3)', { tenant: 't' }] })).toBe('tenant *')
  })

  test('says where a label was lost, through its rules', () => {
    const records = { 'j:x': 'sum by (job) (x)', 'j:y': 'j:x * 2' }
    const [first] = factsOf('rate(j:y[5m])', records).branches
    const { because } = labelFact(first.labels, 'pod')
    const chain = because ? chainOf(because) : []
    expect(chain.map(({ text }) => text)).toEqual([
      '`j:y` is recorded without it',
      '`j:x` is recorded without it',
      '`sum by (job)` removes it',
    ])
    expect(chain.at(-1)?.place?.expr.text).toBe('sum by (job) (x)')
  })

  test('in a cycle comes to an end', () => {
    expect(labelsOf('a:x', { 'a:x': ['sum by (n) (a:x) or sum by (n) (y)', { m: '1' }] })).toMatch(
      /m=1/,
    )
  })
})

describe('what is known of a metric', () => {
  const knowledge = {
    metric: (name: string) =>
      name === 'x'
        ? {
            name,
            family: name,
            labels: {
              names: ['mode', 'pod'],
              all: true,
              closed: true,
              evidence: 'exporter' as const,
            },
          }
        : undefined,
  }
  const exposed = (targetLabels?: ReadonlySet<string>) => ({
    metric: (name: string) => ({
      name,
      family: name,
      labels: { names: ['mode'], all: true, closed: true, evidence: 'exposition' as const },
    }),
    ...(targetLabels ? { targetLabels } : {}),
  })

  test('gives it labels, and takes away those that only metrics have', () => {
    expect(labelsOf('x', {}, knowledge)).toBe('mode pod ~instance ~job *')
    const labels = 'sum by (mode, device, cluster, shop) (x)'
    expect(labelsOf(labels, {}, knowledge)).toBe('mode ~cluster ~shop')
  })

  test('excludes what a file of the project does not expose, unless targets usually have it', () => {
    expect(labelsOf('sum by (mode, shop, service, job) (x)', {}, exposed())).toBe(
      'mode ~job ~service',
    )
  })

  test('excludes all that no target has where the scrape configuration is known', () => {
    const known = exposed(new Set(['env']))
    expect(labelsOf('sum by (mode, shop, service, env, job) (x)', {}, known)).toBe('mode ~env ~job')
  })

  test('does not outlive an alternative of which nothing is known', () => {
    expect(labelsOf('sum by (device) (x or y:z)', {}, knowledge)).toBe('~device')
  })
})

test('facts of hundreds of labels are given up', () => {
  const matchers = Array.from({ length: 200 }, (_, at) => `l${at}="1"`).join(',')
  expect(labelsOf(`x:y{${matchers}}`)).toBe('*')
})
