import type { ConfigContext } from '../../decode/config-context.ts'
import { duration, int } from '../../shape/scalars.ts'
import { type Field, listOf, type StructShape, type StructValue } from '../../shape/shape.ts'
import { checkHttpClient, httpClientFields } from '../http-client.ts'

/** What a mechanism of service discovery is made of. */
export interface DiscoverySection {
  /** `consul_sd_configs`. */
  readonly key: string
  /** The type of one section in Go's terms: `consul.SDConfig`. */
  readonly goType: string
  /** The type that unknown fields are named with, where it is not `consul.plain`. */
  readonly goName?: string
  /** With an article: `a Consul discovery`. */
  readonly title: string
  readonly doc: string
  readonly since?: string
  /** It has the fields of an HTTP client, and Prometheus checks what they say together. */
  readonly http?: true
  readonly fields: Readonly<Record<string, Field>>
  check?(value: StructValue, context: ConfigContext): void
}

/** The field of a scrape or Alertmanager configuration that holds the sections of one mechanism. */
export function discoverySection(section: DiscoverySection): Field {
  const { key, goType, doc, since } = section
  const nullItem = `empty or null section in ${key}`
  return {
    shape: { ...listOf(sectionShape(section), nullItem), goName: `[]*${goType}` },
    doc,
    ...(since === undefined ? {} : { since }),
  }
}

function sectionShape(section: DiscoverySection): StructShape {
  const { goType, goName, title, doc, http, fields, check } = section
  return {
    kind: 'struct',
    goName: goName ?? `${goType.slice(0, goType.indexOf('.'))}.plain`,
    title,
    doc,
    fields: http ? { ...fields, ...httpClientFields } : fields,
    check(value, context): void {
      if (http) checkHttpClient(value, context)
      check?.(value, context)
    },
  }
}

/** `refresh_interval`, with its default in milliseconds. */
export function refreshInterval(ms: number): Field {
  return { shape: duration, default: ms, doc: 'Time between two requests for the targets.' }
}

/** `port` of the targets. */
export function targetPort(port = 80): Field {
  return { shape: int, default: port, doc: 'Port that is put behind the address of a target.' }
}
