import type { SchemaError } from './validator.ts'

/** What the schema calls the thing that an error is about, as it stands within a sentence. */
export function titleOf(error: SchemaError): string | undefined {
  const title = error.parentSchema?.title
  if (typeof title !== 'string') return undefined
  return /^[A-Z][a-z]/.test(title) && !title.startsWith('Prometheus')
    ? title.charAt(0).toLowerCase() + title.slice(1)
    : title
}
