import { readdirSync, readFileSync } from 'node:fs'
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
  const texts = readdirSync(folder)
    .filter((entry) => legal.test(entry))
    .sort()
    .map((entry) => readFileSync(join(folder, entry), 'utf8').trim())
  if (texts.length === 0) throw new Error(`${name} comes without the text of its licence`)
  return `${'='.repeat(72)}\n${name} ${version} (${license ?? 'see its licence'})\n\n${texts.join('\n\n')}\n`
}

/** Names of files that must go where the code goes. */
const legal = /^(?:licen[cs]e|copying|notice|third-?party-?notices)/i
