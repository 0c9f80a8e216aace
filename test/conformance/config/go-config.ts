/** JSON of either side of the comparison. */
export type Value = null | boolean | number | string | readonly Value[] | ValueObject
export interface ValueObject {
  readonly [key: string]: Value
}

/** Names of Go's fields that are not those of the file without underscores. */
const aliases: Readonly<Record<string, string>> = {
  globalconfig: 'global',
  remotewriteconfigs: 'remotewrite',
  remotereadconfigs: 'remoteread',
  otlpconfig: 'otlp',
  alertingconfig: 'alerting',
  alertmanagerconfigs: 'alertmanagers',
  storageconfig: 'storage',
  tracingconfig: 'tracing',
  tsdbconfig: 'tsdb',
  scrapefallbackprotocol: 'fallbackscrapeprotocol',
  namespacediscovery: 'namespaces',
  servicetags: 'tags',
  outofordertimewindowflag: 'outofordertimewindow',
  'scaleway.SDConfig.Project': 'projectid',
}

/** Parts that the file does not have: what Go notes besides, and a duration in another unit. */
const passedOver = new Set([
  '$type',
  '$default',
  'loaded',
  'NameValidationScheme',
  'Source',
  'OutOfOrderTimeWindow',
])

/** Fields that Prometheus fills in from others. */
const derived = new Set(['outscale.SDConfig.Endpoint'])

const mechanisms: Readonly<Record<string, string>> = {
  'aws.EC2SDConfig': 'ec2',
  'aws.LightsailSDConfig': 'lightsail',
  'xds.KumaSDConfig': 'kuma',
  'zookeeper.NerveSDConfig': 'nerve',
  'moby.DockerSDConfig': 'docker',
  'moby.DockerSwarmSDConfig': 'dockerswarm',
}

/** Go's fields in the names of the file, without underscores and in small letters. */
export function fromGo(value: Value): Value {
  if (isList(value)) return value.map(fromGo)
  if (!isObject(value)) return value
  const result: Record<string, Value> = {}
  for (const [name, inner] of Object.entries(value)) {
    if (passedOver.has(name)) continue
    if (name === 'HTTPClientConfig') Object.assign(result, fromGo(inner))
    else if (name === 'ServiceDiscoveryConfigs' && isList(inner)) addDiscoveries(result, inner)
    else if (name === 'HTTPHeaders' && isObject(inner))
      result.httpheaders = fromGo(inner.Headers ?? {})
    else if (!derived.has(`${String(value.$type)}.${name}`)) {
      const key = canonical(name)
      const alias = aliases[`${String(value.$type)}.${name}`] ?? aliases[key]
      result[alias ?? key] = fromGo(inner)
    }
  }
  return result
}

function addDiscoveries(result: Record<string, Value>, list: readonly Value[]): void {
  const add = (key: string, items: readonly Value[]): void => {
    const before = result[key]
    result[key] = isList(before ?? null) ? [...(before as readonly Value[]), ...items] : items
  }
  for (const item of list) {
    if (!isObject(item)) continue
    const type = String(item.$type)
    if (type === 'discovery.StaticConfig' && isList(item.groups ?? null))
      add('staticconfigs', (item.groups as readonly Value[]).map(fromGroup))
    else add(`${mechanisms[type] ?? type.split('.')[0]}sdconfigs`, [fromGo(item)])
  }
}

function fromGroup(group: Value): Value {
  if (!isObject(group) || !isList(group.Targets ?? null)) return group
  const targets = (group.Targets as readonly ValueObject[]).map(
    (target) => target.__address__ ?? '',
  )
  return { targets, labels: fromGo(group.Labels ?? {}) }
}

/** Our effective values in the same names; a bearer token is an authorization, as Prometheus turns it into one. */
export function fromOurs(value: Value): Value {
  if (isList(value)) return value.map(fromOurs)
  if (!isObject(value)) return value
  const result: Record<string, Value> = {}
  for (const [name, inner] of Object.entries(value)) result[canonical(name)] = fromOurs(inner)
  const { bearertoken: token, bearertokenfile: file } = result
  if (token || file) {
    result.authorization = { type: 'Bearer', credentials: token ?? '', credentialsfile: file ?? '' }
    result.bearertoken = ''
    result.bearertokenfile = ''
  }
  return result
}

function canonical(name: string): string {
  return name.replaceAll('_', '').toLowerCase()
}

/** Where the two differ; nothing where they say the same. What is not there is zero. */
export function differences(expected: Value, got: Value, path = ''): readonly string[] {
  if (isZero(expected) && isZero(got)) return []
  if (isList(expected) && isList(got)) {
    if (expected.length !== got.length)
      return [`${path}: ${expected.length} items, here ${got.length}`]
    return expected.flatMap((item, at) => differences(item, got[at] ?? null, `${path}[${at}]`))
  }
  if (isObject(expected) || isObject(got)) {
    const [a, b] = [isObject(expected) ? expected : {}, isObject(got) ? got : {}]
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) =>
      differences(a[key] ?? null, b[key] ?? null, `${path}.${key}`),
    )
  }
  if (got === '<secret>' && typeof expected === 'string') return []
  if (expected === got) return []
  return [`${path}: ${JSON.stringify(expected)}, here ${JSON.stringify(got)}`]
}

function isZero(value: Value): boolean {
  if (isList(value)) return value.length === 0
  if (isObject(value)) return Object.values(value).every(isZero)
  return !value || value === '0s' || value === '0B'
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}

function isObject(value: Value | undefined): value is ValueObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

/** The value at a path such as `scrape_configs[0].scheme` or `remote_write.length`. */
export function valueAt(value: Value, path: string): Value {
  let at: Value = value
  for (const [, name, index] of path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)) {
    if (isList(at)) at = name === 'length' ? at.length : (at[Number(index)] ?? null)
    else at = isObject(at) ? (at[name ?? ''] ?? null) : null
  }
  return at
}
