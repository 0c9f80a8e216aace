import type { DocumentKind } from './document.ts'

/** What a file's name says that it is, for files whose content says nothing (they are empty, or no YAML). */
export function classifyByName(path: string): DocumentKind | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  if (/(?:^|[._-])(?:rules?|alerts?)[._-]tests?\.ya?ml$|\.tests?\.ya?ml$|_test\.ya?ml$/.test(name))
    return 'tests'
  if (
    /\.(?:rules?|alerts?)$|(?:^|[._-])(?:rules?|alerts?|recording[._-]rules|alerting[._-]rules)\.ya?ml$/.test(
      name,
    )
  )
    return 'rules'
  if (/^prometheus\.ya?ml$/.test(name)) return 'config'
  if (/^alertmanager\.ya?ml$/.test(name)) return 'alertmanager'
  if (/^web[-._]config\.ya?ml$/.test(name)) return 'web-config'
  return undefined
}
