import type { ConfigValue } from '../shape/shape.ts'
import { isTemplate, webhookUrl } from './shape/alert-scalars.ts'

/** `{{ name }}`: no function of Alertmanager, and no field. */
const bareName = /\{\{-?\s*[a-zA-Z]\w*\s*(?:\|[^}]*)?-?\}\}/
/** Such a name with an underscore, which no function has. */
const snakeName = /\{\{-?\s*[a-z]\w*_\w*\s*(?:\|[^}]*)?-?\}\}/
const statement = /\{%|<%/

/** Whether another tool (Jinja, say) fills in texts of the configuration before Alertmanager reads it. */
export function hasForeignText(value: ConfigValue): boolean {
  switch (value.kind) {
    case 'scalar': {
      const { text } = value.node
      if (!text.includes('{{')) return statement.test(text)
      const own = isTemplate(value.shape) || value.shape === webhookUrl
      return (own ? snakeName : bareName).test(text) || statement.test(text)
    }
    case 'list':
      return value.items.some(hasForeignText)
    case 'map':
      return value.entries.some((entry) => hasForeignText(entry.value))
    case 'struct':
      return [...value.fields.values()].some((field) => field.value && hasForeignText(field.value))
    default:
      return false
  }
}
