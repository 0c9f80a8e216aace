/** What a workflow's event compares with: a commit, or why there is none. */
export type ChangedBase = { readonly commit: string } | { readonly notice: string }

const commit = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/

/**
 * The commit that an event of GitHub compares with: the base of a pull request or of a merge group, the commit before a
 * push. The file is not trusted: what is no commit's name is not used.
 */
export function changedBase(text: string | undefined): ChangedBase {
  const all = 'all findings are reported'
  if (text === undefined) return { notice: `there is no event file to read: ${all}` }
  let event: unknown
  try {
    event = JSON.parse(text)
  } catch {
    return { notice: `the event file is no JSON: ${all}` }
  }
  const base =
    field(field(field(event, 'pull_request'), 'base'), 'sha') ??
    field(field(event, 'merge_group'), 'base_sha') ??
    field(event, 'before')
  if (base === undefined) return { notice: `the event compares with nothing: ${all}` }
  if (typeof base !== 'string' || !commit.test(base))
    return { notice: `the event's base is no commit: ${all}` }
  if (/^0+$/.test(base)) return { notice: `the branch is new: ${all}` }
  return { commit: base }
}

function field(value: unknown, name: string): unknown {
  return value !== null && typeof value === 'object' && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined
}
