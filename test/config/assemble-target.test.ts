import { describe, expect, it } from 'vitest'
import { type AssemblyOptions, assembleTarget } from '../../src/config/relabel/assemble-target.ts'
import { scrapeUrl } from '../../src/config/relabel/scrape-url.ts'
import { labelsOfTarget, staticTargets } from '../../src/config/relabel/static-targets.ts'
import type { Labels } from '../../src/model/labels.ts'
import type { GeneratedJob } from './generate-relabelling.ts'
import { readGeneratedJobs } from './read-generated-jobs.ts'

function assemble(
  labels: Readonly<Record<string, string>>,
  rules: GeneratedJob['relabel_configs'] = [],
  options: AssemblyOptions = {},
): unknown {
  const { __address__: address = 'h', ...shared } = labels
  const written: GeneratedJob = {
    job_name: 'j',
    scrape_interval: '1m',
    scrape_timeout: '10s',
    scheme: 'http',
    metrics_path: '/metrics',
    params: { module: ['a', 'b'], none: [] },
    static_configs: [{ targets: [address], labels: shared }],
    relabel_configs: [...rules, { target_label: 'unused', replacement: '' }],
  }
  const [job] = readGeneratedJobs([written], options.target ?? { major: 3, minor: 14 })
  const [target] = job ? staticTargets(job) : []
  if (!job || !target) return undefined
  const result = assembleTarget(job, target.labels, options)
  if (result.kind === 'error') return result.message
  if (result.kind === 'dropped') return `dropped by ${result.index}`
  return { ...asRecord(result.labels), url: scrapeUrl(job, result.internal) }
}

function asRecord(labels: Labels): Readonly<Record<string, string>> {
  return Object.fromEntries(labels.map(({ name, value }) => [name, value]))
}

describe('assembleTarget', () => {
  it.each([
    [
      'names job and instance',
      {},
      [],
      { job: 'j', instance: 'h', url: 'http://h/metrics?module=a&module=b' },
    ],
    [
      'lets the target say its job',
      { job: 'k', x: '1' },
      [],
      { job: 'k', instance: 'h', x: '1', url: 'http://h/metrics?module=a&module=b' },
    ],
    [
      'puts the first parameter of the target first',
      { __param_module: 'z' },
      [],
      { job: 'j', instance: 'h', url: 'http://h/metrics?module=z&module=b' },
    ],
    [
      'follows the labels that say how it is scraped',
      { __scheme__: 'https', __metrics_path__: 'p q' },
      [],
      { job: 'j', instance: 'h', url: 'https://h/p%20q?module=a&module=b' },
    ],
    [
      'takes the address after relabelling for the instance',
      {},
      [{ target_label: '__address__', replacement: 'g' }],
      { job: 'j', instance: 'g', url: 'http://g/metrics?module=a&module=b' },
    ],
    ['needs an address', { __address__: '' }, [], 'no address'],
    [
      'needs an address without a path',
      { __address__: 'h/x' },
      [],
      '"h/x" is not a valid hostname',
    ],
    [
      'reads the interval again',
      { __scrape_interval__: 'x' },
      [],
      'error parsing scrape interval: not a valid duration string: "x"',
    ],
    ['refuses no interval', { __scrape_interval__: '0s' }, [], 'scrape interval cannot be 0'],
    ['refuses no timeout', { __scrape_timeout__: '0' }, [], 'scrape timeout cannot be 0'],
    [
      'refuses a timeout that is too long',
      { __scrape_timeout__: '2m' },
      [],
      'scrape timeout cannot be greater than scrape interval ("2m" > "1m")',
    ],
    [
      'refuses what is neither true nor false',
      { __scrape_native_histograms__: 'yes' },
      [],
      'error parsing scrape native histograms: strconv.ParseBool: parsing "yes": invalid syntax',
    ],
    ['tells the rule that drops', {}, [{ target_label: 'x' }, { action: 'drop' }], 'dropped by 1'],
  ])('%s', (_, labels, rules, expected) => {
    expect(assemble(labels, rules)).toEqual(expected)
  })

  it('adds the port before Prometheus 3', () => {
    const options = { target: { major: 2, minor: 55 } }
    expect(assemble({ __scheme__: 'https' }, [], options)).toMatchObject({ instance: 'h:443' })
    expect(assemble({ __address__: '[::1]' }, [], options)).toMatchObject({ instance: '[::1]:80' })
    expect(assemble({ __address__: '::1' }, [], options)).toMatchObject({ instance: '::1' })
    expect(assemble({ __scheme__: 'x' }, [], options)).toBe('invalid scheme: "http"')
    expect(assemble({ __address__: 'h:9', __param_module: 'z' }, [], options)).toMatchObject({
      url: 'http://h:9/metrics?module=a&module=b',
    })
  })

  it('takes the address of a target, not one of its labels', () => {
    const span = { start: 0, end: 0 }
    const name = { value: '__address__', span }
    const group = { targets: [], labels: [{ name, value: { value: 'other', span } }], span }
    expect(labelsOfTarget('h', group)).toEqual([{ name: '__address__', value: 'h' }])
  })
})
