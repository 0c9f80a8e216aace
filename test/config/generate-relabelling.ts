/** A job with its targets, as it is written in a configuration. */
export interface GeneratedJob {
  readonly job_name: string
  readonly scrape_interval: string
  readonly scrape_timeout: string
  readonly scheme: string
  readonly metrics_path: string
  readonly params: Readonly<Record<string, readonly string[]>>
  readonly static_configs: readonly {
    readonly targets: readonly string[]
    readonly labels: Readonly<Record<string, string>>
  }[]
  readonly relabel_configs: readonly GeneratedRule[]
}

/** A rule as it is written; which fields depends on its action. */
export type GeneratedRule = Readonly<Record<string, string | number | readonly string[]>>

const values = [
  'foo',
  'bar-baz',
  'FOO',
  'prod',
  'a;b',
  'Äöß',
  'İx',
  '10.0.0.1:9100',
  'true',
  '',
  '7',
]
const labels = ['a', 'b', 'env', 'f', 'instance', 'job', '__tmp_a', '__meta_k8s_app', '__meta_env']
const settings = ['__scheme__', '__metrics_path__', '__param_module', '__param_x']
const addresses = [
  'h1:80',
  'h2',
  '127.0.0.1:9100',
  '[::1]:80',
  '::1',
  'a.b:443',
  'h/x',
  'ä.de',
  ':9',
]
const intervals = ['1h', '90m', '1d', '2h30m', '1w', '3600s']
const timeouts = ['10s', '1m', '1500ms', '30m']
const patterns = [
  '(.*)',
  '.*',
  '.+',
  '',
  'foo',
  'f(.*)',
  '(.+);(.*)',
  '([^:]+)(?::\\d+)?',
  '([a-z]+)-(?P<name>[a-z]+)',
  '(?i)FOO',
  'a|b',
  '^foo$',
  '[^;]*;.*',
  '(x)?(.*)',
  '(?P<name>.)(.*)',
  '(Äöß|prod).*',
  '.*[0-9]{2,}',
  '(.*):(\\d+)',
  '(a)|(b)|(.+)',
]
const namePatterns = [
  '__meta_(.+)',
  '__meta_k8s_(.*)',
  '(a|b)',
  '__(.*)',
  '(.*)',
  'env|f',
  '__tmp.*',
  '__param_(.*)',
  '(?i)A',
  '(x?)env',
  '(?P<name>[a-z]+)',
]
const replacements = [
  '$1',
  '$1',
  '$1',
  '',
  'const',
  '$1:9100',
  '${1}x',
  '$2',
  '${name}',
  '$$1',
  '$0',
  '$10',
  '$1x',
  'a$ b',
  '${ 1}',
  '$2-$1',
  '127.0.0.1:1',
  'h3',
]
const targets = ['a', 'b', 'env', 'n1', 'n2', 'instance', 'job', '__tmp_a', '__meta_env']
const templates = ['${1}', 'x_$1', 'l_${name}', '$2', '_${1}_${2}']
const mapped = ['$1', 'p_$1', '${1}_x', 'fixed', 'l_${name}', '$1$1']

/** Random jobs with targets and relabelling rules, all of which Prometheus 2.42 takes. */
export class RelabellingGenerator {
  readonly #random: () => number

  constructor(random: () => number) {
    this.#random = random
  }

  /** A job with `targetCount` targets. */
  job(index: number, targetCount: number): GeneratedJob {
    const name = `j${index}`
    return {
      job_name: name,
      scrape_interval: this.#one(intervals),
      scrape_timeout: this.#one(timeouts),
      scheme: this.#one(['http', 'https']),
      metrics_path: this.#one(['/metrics', '/probe', '/m x', 'plain', '/a?b=c']),
      params: this.#params(),
      static_configs: Array.from({ length: targetCount }, () => ({
        targets: [this.#one(addresses)],
        labels: this.#targetLabels(),
      })),
      relabel_configs: Array.from({ length: 1 + this.#below(6) }, () => this.#rule()),
    }
  }

  #params(): GeneratedJob['params'] {
    const params: Record<string, readonly string[]> = {}
    if (this.#chance(0.3)) params.module = ['http_2xx']
    if (this.#chance(0.2)) params.x = ['1', 'two words']
    if (this.#chance(0.1)) params['match[]'] = ['{job="a"}', '{__name__=~"x:.*"}']
    return params
  }

  #targetLabels(): Readonly<Record<string, string>> {
    const found: Record<string, string> = {}
    for (let left = this.#below(5); left > 0; left--) found[this.#one(labels)] = this.#one(values)
    if (this.#chance(0.2)) found[this.#one(settings)] = this.#one(['http', 'https', 'foo', ''])
    if (this.#chance(0.05)) found.__scrape_timeout__ = this.#one(['5s', '0s', 'x', '2w'])
    if (this.#chance(0.05)) found.__scrape_interval__ = this.#one(['5h', '0s', '1m1', '1s'])
    return found
  }

  #rule(): GeneratedRule {
    const kind = this.#random()
    if (kind < 0.5) return this.#replace()
    if (kind < 0.58) return this.#decide('keep', '.+|.*')
    if (kind < 0.66) return this.#decide('drop', 'no such value')
    if (kind < 0.7) return this.#withTarget('keepequal', { source_labels: ['__address__'] })
    if (kind < 0.74) return this.#withTarget('dropequal', {})
    if (kind < 0.8) return this.#withTarget('hashmod', { modulus: 1 + this.#below(1000) })
    if (kind < 0.87) return this.#withTarget(this.#one(['lowercase', 'uppercase', 'Uppercase']), {})
    if (kind < 0.94) return this.#names('labelmap')
    return this.#names(this.#chance(0.8) ? 'labeldrop' : 'labelkeep')
  }

  #replace(): GeneratedRule {
    const rule: Record<string, string | readonly string[]> = { target_label: this.#target() }
    if (this.#chance(0.85)) rule.source_labels = this.#sources()
    if (this.#chance(0.7)) rule.regex = this.#one(patterns)
    if (this.#chance(0.7)) rule.replacement = this.#one(replacements)
    if (this.#chance(0.2)) rule.separator = this.#one(['', '-', ';;', ':'])
    if (rule.target_label === '__metrics_path__') rule.replacement = '/own'
    return rule
  }

  #decide(action: string, usual: string): GeneratedRule {
    const regex = this.#chance(0.5) ? usual : this.#one(patterns)
    return { action, source_labels: this.#sources(), regex }
  }

  #withTarget(action: string, more: GeneratedRule): GeneratedRule {
    return { action, source_labels: this.#sources(), target_label: this.#one(targets), ...more }
  }

  #names(action: string): GeneratedRule {
    const regex = this.#one(namePatterns)
    if (action === 'labelkeep')
      return { action, regex: this.#chance(0.8) ? `__.*|${regex}` : regex }
    if (action === 'labeldrop') return { action, regex: regex === '(.*)' ? 'b' : regex }
    return { action, regex, replacement: this.#one(mapped) }
  }

  #target(): string {
    if (this.#chance(0.2)) return this.#one(templates)
    return this.#chance(0.2) ? this.#one([...settings, '__address__']) : this.#one(targets)
  }

  #sources(): readonly string[] {
    const known = [...labels, ...targets, '__address__', '__address__', 'absent', '__scheme__']
    return Array.from({ length: 1 + this.#below(3) }, () => this.#one(known))
  }

  #one(of: readonly string[]): string {
    return of[this.#below(of.length)] ?? ''
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit)
  }

  #chance(share: number): boolean {
    return this.#random() < share
  }
}
