import { metadata, metadataOf } from '../../checks/metadata.ts'
import { unknownPattern } from '../../lint/selection.ts'
import docs from '../check-docs.json' with { type: 'json' }
import type { ExitCode } from '../exit-code.ts'
import type { Arguments } from '../flags.ts'
import { factsOf } from '../list-checks.ts'
import type { Session } from '../session.ts'
import { UsageError } from '../usage-error.ts'

/** `promproof explain <check>`: the page of a check. */
export async function runExplain(args: Arguments, { console }: Session): Promise<ExitCode> {
  const id = args.positionals[0] ?? ''
  const check = metadataOf(id) ?? onlyWithName(id)
  if (!check) {
    const near = unknownPattern(id)?.suggestion
    throw new UsageError(
      `unknown check \`${id}\``,
      near ? `did you mean \`${near}\`?` : 'see `promproof list checks`',
    )
  }
  const pages: Readonly<Record<string, string>> = docs
  console.out(
    args.values.has('json')
      ? `${JSON.stringify(factsOf(check), null, 2)}\n`
      : (pages[check.id] ?? check.why),
  )
  return 0
}

/** `regexp-literal` is enough where only one group has it. */
function onlyWithName(name: string) {
  const found = metadata.filter(({ id }) => id.endsWith(`/${name}`))
  return found.length === 1 ? found[0] : undefined
}
