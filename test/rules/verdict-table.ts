import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One rule file of the table, with what promtool 3.14 said of it. */
export interface VerdictCase {
  readonly title: string
  readonly yaml: string
  readonly accepted: boolean
  readonly output: readonly string[]
}

/** Reads `verdicts.txt`: `=== title`, the file, then `==> accepted`, or `==> rejected` and a line `==> …` for each message. `␍` stands for a carriage return. */
export function readVerdicts(): readonly VerdictCase[] {
  const text = readFileSync(join(import.meta.dirname, 'verdicts.txt'), 'utf8')
  return text
    .split(/^=== /m)
    .slice(1)
    .map((block) => {
      const [title = '', ...lines] = block.split('\n')
      const answers = lines.filter((line) => line.startsWith('==> ')).map((line) => line.slice(4))
      const yaml = lines.slice(
        0,
        lines.findIndex((line) => line.startsWith('==> ')),
      )
      return {
        title,
        yaml: yaml.map((line) => `${line}\n`.replace('␍', '\r')).join(''),
        accepted: answers[0] === 'accepted',
        output: answers.slice(1),
      }
    })
}
