import { goQuote } from '../../../model/go-quote.ts'
import type { ConfigContext } from '../../decode/config-context.ts'
import { bool } from '../../shape/scalars.ts'
import {
  type Field,
  type ListShape,
  listOf,
  type StructShape,
  type StructValue,
  struct,
} from '../../shape/shape.ts'
import { isTemplate } from '../shape/alert-scalars.ts'

/** One kind of integration: how a receiver writes it. */
export interface IntegrationShape {
  /** The key in a receiver is this with `_configs`. */
  readonly type: string
  readonly shape: ListShape
}

type Check = (value: StructValue, context: ConfigContext) => void

/** Describes an integration; `goName` is `slack.SlackConfig`, `plain` the Go type that errors name. */
export function integration(
  type: string,
  goName: string,
  plain: string,
  title: string,
  fields: Readonly<Record<string, Field>>,
  check: Check,
  sendResolved: boolean,
): IntegrationShape {
  const item: StructShape = struct(
    plain,
    title,
    {
      send_resolved: {
        shape: bool,
        default: sendResolved,
        doc: 'Resolved alerts are notified too.',
      },
      ...fields,
    },
    check,
  )
  return { type, shape: { ...listOf(item, `missing ${type} config`), goName: `[]*${goName}` } }
}

/** A field whose default is the template of Alertmanager by that name. */
export function withTemplate(shape: Field['shape'], name: string, doc: string): Field {
  if (shape.kind !== 'scalar' || !isTemplate(shape)) return { shape, doc }
  return { shape, default: `{{ template ${goQuote(name)} . }}`, doc }
}
