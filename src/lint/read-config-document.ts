import type { ConfigOptions } from '../config/decode/config-context.ts'
import type { ConfigCarrier } from '../config/prometheus/prometheus-config.ts'
import { readPrometheusConfig } from '../config/prometheus/read-config.ts'
import type { FoundDocument } from '../documents/document.ts'
import type { Settings } from './settings.ts'

const carriers: Readonly<Record<FoundDocument['carrier'], ConfigCarrier>> = {
  file: 'file',
  ConfigMap: 'ConfigMap',
  values: 'values',
  markdown: 'markdown',
  PrometheusRule: 'file',
}

/** How a configuration is held by its file. */
export function carrierOf({ carrier }: FoundDocument): ConfigCarrier {
  return carriers[carrier]
}

/** How a document of a configuration is read; a fence of Markdown may show a part of a file only. */
export function configOptions(
  { source, carrier, placeholders }: FoundDocument,
  settings: Settings,
): ConfigOptions {
  return { source, target: settings.prometheus, placeholders, incomplete: carrier === 'markdown' }
}

/** Reads a document of kind `config`. */
export function readConfigDocument(
  document: FoundDocument,
  settings: Settings,
): ReturnType<typeof readPrometheusConfig> {
  const options = { ...configOptions(document, settings), carrier: carrierOf(document) }
  return readPrometheusConfig(document.root, options)
}
