import type { Problem } from '../../diagnostic/diagnostic.ts'
import type { SourceFile } from '../../text/source-file.ts'
import type { YamlNode } from '../../yaml/node.ts'
import { ConfigContext, type ConfigOptions } from '../decode/config-context.ts'
import { decode } from '../decode/decode.ts'
import type { StructValue } from '../shape/shape.ts'
import { webConfig } from './web-config-shape.ts'

/** A web configuration: how a server of Prometheus' family answers. */
export interface WebConfig {
  readonly kind: 'WebConfig'
  readonly source: SourceFile
  readonly value: StructValue
}

/** Reads a web configuration, with every problem for which a server refuses it, but for files that it names. An empty file is none to read. */
export function readWebConfig(
  root: YamlNode | undefined,
  options: ConfigOptions,
): { readonly config?: WebConfig; readonly problems: readonly Problem[] } {
  const context = new ConfigContext(options)
  const value = decode(root, webConfig, context)
  const problems = context.finish()
  if (value?.kind !== 'struct') return { problems }
  return { config: { kind: 'WebConfig', source: options.source, value }, problems }
}
