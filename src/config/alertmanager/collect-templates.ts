import { parseTemplate } from '../../template/parse-template.ts'
import type { YamlNode, YamlScalar } from '../../yaml/node.ts'
import { placeOf } from '../../yaml/node-place.ts'
import type { ConfigContext } from '../decode/config-context.ts'
import type { ConfigValue } from '../shape/shape.ts'
import type { NotificationTemplate } from './alertmanager-config.ts'
import { notificationTemplates } from './notification-language.ts'
import { isTemplate } from './shape/alert-scalars.ts'

/**
 * The texts below a value that Alertmanager expands when it notifies, parsed. Alertmanager does not look at them when it loads the
 * file. Those that hold secrets are left out.
 */
export function collectTemplates(
  value: ConfigValue,
  context: ConfigContext,
): readonly NotificationTemplate[] {
  const found: NotificationTemplate[] = []
  const add = (field: string, node: YamlScalar): void => {
    if (!node.text.includes('{{') || node.broken || context.isPlaceholder(node)) return
    const { text, map } = node
    const parsed = parseTemplate(text, undefined, notificationTemplates)
    found.push({ field, text, span: placeOf(node), map, parsed })
  }
  const visitNode = (field: string, node: YamlNode): void => {
    if (node.kind === 'scalar') add(field, node)
    else if (node.kind === 'sequence') for (const item of node.items) visitNode(field, item)
    else for (const { key, value: content } of node.entries) visitNode(key.text, content)
  }
  const visit = (field: string, one: ConfigValue): void => {
    if (one.kind === 'scalar') {
      if (isTemplate(one.shape) && !one.shape.secret) add(field, one.node)
    } else if (one.kind === 'any') visitNode(field, one.node)
    else if (one.kind === 'list') for (const item of one.items) visit(field, item)
    else if (one.kind === 'map')
      for (const { key, value: content } of one.entries) visit(`${field}.${key.text}`, content)
    else
      for (const [name, { value: content }] of one.fields)
        if (content && name !== 'http_config') visit(name, content)
  }
  visit('', value)
  return found
}
