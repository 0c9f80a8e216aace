import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  readTargetFile,
  targetFileNameError,
} from '../../../src/config/targets/read-target-file.ts'
import { namedByConfig } from '../../../src/project/named-files.ts'
import { sourceFile } from '../../../src/text/source-file.ts'
import { diskHost } from '../../../src/workspace/disk-host.ts'
import { parseYaml } from '../../../src/yaml/parse-yaml.ts'
import { loadConfig, withoutQuotes } from '../../config/load-config.ts'
import type { CaseResult } from '../suite.ts'
import type { CommandCase } from './command-cases.ts'

/** A discovery file by itself. */
export function targetFileCase(folder: string, one: CommandCase): CaseResult {
  const { name, file } = one
  const error = targetFileNameError(file)
  const messages = error === undefined ? messagesOf(folder, file) : [error]
  const wanted = withoutQuotes(
    (one.error ?? '').replace(/^yaml: unmarshal errors:\n {2}line \d+: /, ''),
  )
  const passed = one.ok
    ? messages.length === 0
    : messages.some((message) => withoutQuotes(message).includes(wanted))
  const got = messages.join('; ') || 'accepted'
  return passed
    ? { name, outcome: 'passed' }
    : { name, outcome: 'failed', expected: one.error ?? 'accepted', got }
}

function messagesOf(folder: string, file: string): readonly string[] {
  const source = sourceFile(file, readFileSync(join(folder, file), 'utf8'))
  const [document] = parseYaml({ source, text: source.text }, { goYaml: 'v2' })
  const { problems } = readTargetFile(document?.root, { source })
  return [...(document?.problems ?? []), ...problems].map(({ message }) => message)
}

/** A configuration that names a file which is not there. */
export function namedFileCase(folder: string, one: CommandCase): CaseResult {
  const { name, file } = one
  if (!existsSync(join(folder, file))) return { name, outcome: 'skipped', reason: 'no such file' }
  const { config } = loadConfig(readFileSync(join(folder, file), 'utf8'), {}, file)
  const missing = namedByConfig(config, {
    host: diskHost(folder),
    pathMap: [{ from: '/', to: '' }],
  }).filter((named) => named.isMissing)
  const wanted = /"([^"]+)"/.exec(one.error ?? '')?.[1]
  const found = missing.some(({ pattern }) => wanted?.endsWith(pattern.value) ?? true)
  const got = missing.map(({ pattern }) => pattern.value).join(', ') || 'nothing is missing'
  return found
    ? { name, outcome: 'passed' }
    : { name, outcome: 'failed', expected: one.error ?? '', got }
}
