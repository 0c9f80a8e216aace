export interface ScenarioFile {
  readonly path: string
  readonly content: string
  readonly kind: 'text' | 'hex' | 'link' | 'directory'
}

export interface ScenarioRun {
  readonly environment: Readonly<Record<string, string>>
  readonly args: readonly string[]
  readonly stdin: string | undefined
  readonly command: string
  readonly stdout: string | undefined
  readonly stdoutContains: readonly string[] | undefined
  readonly stderr: string | undefined
  readonly exit: number
}

export interface Scenario {
  readonly title: string
  readonly files: readonly ScenarioFile[]
  readonly runs: readonly ScenarioRun[]
}

interface Section {
  readonly head: string
  readonly body: string
}

export function readScenario(text: string): Scenario {
  const sections = splitSections(text)
  const title = /^# (.*)/.exec(text)?.[1] ?? ''
  const files: ScenarioFile[] = []
  const runs: ScenarioRun[] = []
  for (const { head, body } of sections) {
    if (head.startsWith('$ ')) runs.push(newRun(head.slice(2)))
    else if (runs.length === 0) files.push(readFile(head, body))
    else runs.push({ ...(runs.pop() ?? newRun('')), ...readOutcome(head, body) })
  }
  return { title, files, runs }
}

function splitSections(text: string): readonly Section[] {
  const sections: { head: string; body: string }[] = []
  for (const line of text.split('\n').slice(1)) {
    const head = line.startsWith('$ ') ? line : /^-- (.+) --$/.exec(line)?.[1]
    if (head !== undefined) sections.push({ head, body: '' })
    else {
      const last = sections[sections.length - 1]
      if (last) last.body += `${line}\n`
    }
  }
  return sections.map(({ head, body }) => ({ head, body: body.replace(/\n\n$/, '\n') }))
}

function readFile(head: string, body: string): ScenarioFile {
  const link = /^link (\S+) -> (\S+)$/.exec(head)
  if (link) return { path: link[1] ?? '', content: link[2] ?? '', kind: 'link' }
  const special = /^(hex|directory) (\S+)$/.exec(head)
  if (special)
    return { path: special[2] ?? '', content: body, kind: special[1] as 'hex' | 'directory' }
  return { path: head.replace(/^file /, ''), content: body, kind: 'text' }
}

function newRun(command: string): ScenarioRun {
  const [main = '', stdin] = command.split(' < ')
  const words = [...main.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '')
  const at = words.indexOf('promproof')
  const environment = Object.fromEntries(
    words.slice(0, Math.max(0, at)).map((word) => {
      const equals = word.indexOf('=')
      return [word.slice(0, equals), word.slice(equals + 1)]
    }),
  )
  return {
    environment,
    args: words.slice(at + 1),
    stdin,
    command,
    stdout: undefined,
    stdoutContains: undefined,
    stderr: undefined,
    exit: 0,
  }
}

function readOutcome(head: string, body: string): Partial<ScenarioRun> {
  if (head === 'stdout') return { stdout: body }
  if (head === 'stdout contains') return { stdoutContains: body.trimEnd().split('\n') }
  if (head === 'stderr') return { stderr: body }
  const exit = /^exit (\d+)$/.exec(head)
  if (!exit) throw new Error(`unknown section: ${head}`)
  return { exit: Number(exit[1]) }
}
