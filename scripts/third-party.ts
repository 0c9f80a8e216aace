import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Names, versions and licence texts of the packages whose code is in the bundles. `inputs` are paths of a bundler's metafile. */
export function thirdPartyNotices(root: string, inputs: readonly string[]): string {
  const packages = new Set<string>()
  for (const input of inputs) {
    const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)
    if (match?.[1]) packages.add(match[1])
  }
  const sections = [...packages].sort().map((folder) => section(join(root, folder)))
  return `The bundles in this folder contain code of these packages.\n\n${sections.join('\n')}`
}

function section(folder: string): string {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as {
    name: string
    version: string
    license?: string
  }
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  const text =
    file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : ''
  return `${'='.repeat(72)}\n${name} ${version} (${license ?? 'see its licence'})\n\n${text}\n`
}
