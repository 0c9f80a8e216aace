import type { ConfigContext } from '../../decode/config-context.ts'
import { duration, text } from '../../shape/scalars.ts'
import { type Field, listOf, type StructValue } from '../../shape/shape.ts'
import { discoverySection } from './discovery-section.ts'
import { isEmptyList, textItems } from './list-items.ts'
import { reportField } from './required-field.ts'

/** `nerve_sd_configs`: services that Nerve registers in ZooKeeper. */
export const nerveDiscovery: Field = zookeeperDiscovery('nerve', 'Nerve')

/** `serverset_sd_configs`: members of serversets in ZooKeeper. */
export const serversetDiscovery: Field = zookeeperDiscovery('serverset', 'Serverset')

function zookeeperDiscovery(name: string, type: string): Field {
  return discoverySection({
    key: `${name}_sd_configs`,
    goType: `zookeeper.${type}SDConfig`,
    title: `a ${type} discovery`,
    doc: `Targets from what ${name === 'nerve' ? 'Nerve keeps' : 'serversets keep'} in ZooKeeper.`,
    fields: {
      servers: { shape: listOf(text), doc: 'Hosts and ports of the ZooKeeper servers.' },
      paths: {
        shape: listOf(text),
        doc: 'Paths of single services, or of trees of them, in ZooKeeper.',
      },
      timeout: { shape: duration, default: 10_000, doc: 'Timeout of the ZooKeeper session.' },
    },
    check: (value, context) => checkZookeeper(value, `${name} SD config`, context),
  })
}

function checkZookeeper(value: StructValue, section: string, context: ConfigContext): void {
  const requires = (field: string, what: string): void => {
    if (isEmptyList(value, field))
      reportField(
        value,
        field,
        `${section} must contain at least one ${what}`,
        `add \`${field}\``,
        context,
      )
  }
  requires('servers', 'Zookeeper server')
  requires('paths', 'path')
  for (const { text: path, node } of textItems(value, 'paths'))
    if (!path.startsWith('/'))
      context.reportNode(
        'config/invalid',
        node,
        `${section} paths must begin with '/': \`${path}\``,
        { help: `write \`/${path}\`` },
      )
}
