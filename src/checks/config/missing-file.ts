import type { NamedFile, NamedFileKind } from '../../project/named-files.ts'
import { suggest } from '../../text/suggest.ts'
import { type Check, defineCheck } from '../check.ts'

const check: Check = defineCheck({
  id: 'config/missing-file',
  create(context) {
    return {
      NamedFile(file) {
        const { pattern, source, isPattern, isMissing } = file
        if (!isMissing || isPattern || file.kind === 'output') return
        const near = nearestName(file)
        context.reportAt(source, pattern.span, {
          message: `\`${pattern.value}\` does not point to an existing file`,
          label: near === undefined ? 'not in the repository' : `did you mean \`${near}\`?`,
          why: consequences[file.kind],
          help: 'add the file, or correct the path; paths are relative to the file that names them',
          confidence: comesLater(file) ? 'hint' : 'convention',
        })
      },
    }
  },
})

export default check

const consequences: Readonly<Record<NamedFileKind, string>> = {
  rules: 'the server starts without these rules, and no alert of them ever fires',
  config: 'the server starts without the jobs of this file',
  targets: 'the job scrapes nothing until the file is there',
  templates: 'notifications that use its templates fail',
  credentials: 'every request that needs it fails until the file is there',
  certificate: 'the connection fails until the file is there',
  output: '',
}

/** Secrets and targets are often put in place by what deploys the server, and templates become files. */
function comesLater({ kind, neighbours, pattern }: NamedFile): boolean {
  if (neighbours.some((path) => isTemplateOf(path, pattern.value))) return true
  if (kind === 'rules' || kind === 'config' || kind === 'templates') return false
  const extension = extensionOf(pattern.value)
  return !neighbours.some((path) => extension !== '' && extensionOf(path) === extension)
}

function isTemplateOf(path: string, wanted: string): boolean {
  return (
    nameOf(path).startsWith(`${nameOf(wanted)}.`) || /\.(?:j2|tpl|erb|jsonnet|gotmpl)$/.test(path)
  )
}

function nearestName({ neighbours, pattern }: NamedFile): string | undefined {
  const extension = extensionOf(pattern.value)
  const names = neighbours.map(nameOf).filter((name) => kin(extensionOf(name)) === kin(extension))
  return suggest(nameOf(pattern.value), names)
}

function kin(extension: string): string {
  return extension === 'yaml' ? 'yml' : extension
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function extensionOf(path: string): string {
  const name = nameOf(path)
  return name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : ''
}
