import { isBefore } from '../../model/target-version.ts'
import { suggest } from '../../text/suggest.ts'
import type { YamlScalar } from '../../yaml/node.ts'
import type { ScalarReading, ScalarShape, ShapeVersion } from '../shape/shape.ts'
import type { RelabelAction } from './relabel-rule.ts'

/** The actions, with the version of Prometheus that brought those that were not always there. */
const versions: Readonly<Record<RelabelAction, string | undefined>> = {
  replace: undefined,
  keep: undefined,
  drop: undefined,
  keepequal: '2.41',
  dropequal: '2.41',
  hashmod: undefined,
  labelmap: undefined,
  labeldrop: undefined,
  labelkeep: undefined,
  lowercase: '2.36',
  uppercase: '2.36',
}

const actions = Object.keys(versions)

const anyCase = actions
  .map((action) => [...action].map((char) => `[${char}${char.toUpperCase()}]`).join(''))
  .join('|')

/** Whether a text, in lower case, is an action. */
export function isRelabelAction(text: string): text is RelabelAction {
  return Object.hasOwn(versions, text)
}

/** The field `action`, in letters of either case; its value is in lower case. */
export const relabelAction: ScalarShape = {
  kind: 'scalar',
  type: {
    goName: 'string',
    expected: 'an action of relabelling',
    schema: {
      oneOf: [{ enum: actions }, { type: 'string', pattern: `^(?=.*[A-Z])(?:${anyCase})$` }],
    },
    read: readAction,
  },
}

function readAction({ text }: YamlScalar, { target }: ShapeVersion): ScalarReading {
  const action = text.toLowerCase()
  const error = `unknown relabel action \`${text}\``
  if (!isRelabelAction(action)) {
    const near = suggest(action, actions)
    return {
      error,
      help: near ? `did you mean \`${near}\`?` : `write one of ${actions.join(', ')}`,
    }
  }
  const since = versions[action]
  if (since === undefined || target === undefined || !isBefore(target, since))
    return { value: action }
  const help = `Prometheus has it since ${since}, and the target is ${target.major}.${target.minor}`
  return { error, help }
}
