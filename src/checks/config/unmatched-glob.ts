import type { NamedFile } from '../../project/named-files.ts'
import { type Check, defineCheck } from '../check.ts'

const check: Check = defineCheck({
  id: 'config/unmatched-glob',
  create(context) {
    return {
      NamedFile(file) {
        const { pattern, source, isPattern, isMissing, kind } = file
        if (!isMissing || !isPattern) return
        context.reportAt(source, pattern.span, {
          message: `no file matches \`${pattern.value}\``,
          label: label(file),
          why: consequences[kind] ?? 'the server starts without what the files would hold',
          help: help(file),
          confidence: comesLater(file) ? 'hint' : 'convention',
        })
      },
    }
  },
})

export default check

const consequences: Readonly<Record<string, string>> = {
  rules:
    'Prometheus does not say so: it starts without these rules, and no alert of them ever fires',
  config: 'Prometheus does not say so: it starts without the jobs of these files',
  templates: 'notifications that use their templates fail',
  targets: 'the job scrapes nothing until there is a file',
}

function label({ neighbours }: NamedFile): string {
  const count = neighbours.length
  if (count === 0) return 'its folder is empty'
  return count === 1 ? 'its folder has 1 other file' : `its folder has ${count} other files`
}

function help({ pattern, neighbours }: NamedFile): string {
  const other = otherExtension(pattern.value, neighbours)
  return other === undefined
    ? 'correct the pattern; it is relative to the file that names it, and `*` stays within a folder'
    : `its files end in \`.${other}\`: write \`${pattern.value.replace(/[^.*]*$/, other)}\``
}

/** `.yaml` for `.yml`, and the like. */
function otherExtension(pattern: string, neighbours: readonly string[]): string | undefined {
  const wanted = /\*\.(\w+)$/.exec(pattern)?.[1]
  const kin = ['yml', 'yaml', 'rules', 'json']
  if (wanted === undefined || !kin.includes(wanted)) return undefined
  return kin.find((one) => one !== wanted && neighbours.some((path) => path.endsWith(`.${one}`)))
}

/** Targets are often written by a program, a folder that holds nothing is there to be filled, and templates become files. */
function comesLater({ kind, neighbours }: NamedFile): boolean {
  return (
    kind === 'targets' ||
    neighbours.every((path) => /(?:^|\/)(?:\.git\w+|README[^/]*)$/i.test(path)) ||
    neighbours.some((path) => /\.(?:j2|tpl|erb|jsonnet|libsonnet|gotmpl|example|dist)$/.test(path))
  )
}
