import type { SchemaError } from './validator.ts'

/** Keywords that only say that another error stands below them. */
const wrappers = new Set(['if', 'propertyNames', 'allOf', 'contains', 'not'])

/**
 * Leaves one error for each mistake. Of a choice (`anyOf`, `oneOf`) the errors of the branch that fits best are kept: the
 * one whose errors lie deepest; where no branch has the right type, they become one error that names all types.
 */
export function meaningfulErrors(errors: readonly SchemaError[]): readonly SchemaError[] {
  const choices = errors.filter((error) => error.keyword === 'anyOf' || error.keyword === 'oneOf')
  const named = new Set(
    errors.flatMap((error) => (error.propertyName === undefined ? [] : [error.instancePath])),
  )
  let kept: readonly SchemaError[] = errors.filter(
    (error) =>
      !(
        wrappers.has(error.keyword) &&
        (error.keyword !== 'propertyNames' || named.has(error.instancePath))
      ) ||
      (error.keyword === 'not' && error.propertyName !== undefined),
  )
  for (const choice of choices) kept = resolveChoice(kept, choice)
  return kept
}

function resolveChoice(
  errors: readonly SchemaError[],
  choice: SchemaError,
): readonly SchemaError[] {
  const below = branchErrors(errors, choice)
  const others = errors.filter((error) => error !== choice && !below.includes(error))
  if (below.length === 0) return [...others, choice]
  const wrongType = below.filter(
    (error) => error.keyword === 'type' && error.instancePath === choice.instancePath,
  )
  const types = wrongType.flatMap((error) => error.params.type)
  const branches = new Map<string, SchemaError[]>()
  for (const error of below) {
    const branch = branchOf(error, choice)
    branches.set(branch, [...(branches.get(branch) ?? []), error])
  }
  const fitting = [...branches.values()].filter(
    (branch) => !branch.some((error) => wrongType.includes(error)),
  )
  const [best] = fitting.sort((a, b) => a.length - b.length)
  return [...others, ...(best ?? [{ ...choice, keyword: 'anyOf', params: { types } }])]
}

/** The errors of the branches stand right before that of the choice; those of a definition have its path. */
function branchErrors(errors: readonly SchemaError[], choice: SchemaError): readonly SchemaError[] {
  const siblings = choice.schemaPath.slice(0, choice.schemaPath.lastIndexOf('/') + 1)
  const end = errors.indexOf(choice)
  let start = end
  while (start > 0) {
    const error = errors[start - 1]
    if (!error?.instancePath.startsWith(choice.instancePath)) break
    const own = error.schemaPath.startsWith(`${choice.schemaPath}/`)
    if (!own && error.schemaPath.startsWith(siblings)) break
    start--
  }
  return errors.slice(start, end)
}

function branchOf({ schemaPath }: SchemaError, choice: SchemaError): string {
  const prefix = `${choice.schemaPath}/`
  return schemaPath.startsWith(prefix)
    ? (schemaPath.slice(prefix.length).split('/')[0] ?? '')
    : schemaPath.split('/').slice(0, 3).join('/')
}
