import { blockBehind, type ScriptLines, scriptLines } from './block.ts'
import type { Command } from './commands.ts'
import { readEval } from './read-eval.ts'
import { readLoad } from './read-load.ts'
import { malformed } from './script-error.ts'

/** Reads a whole script, or throws a `ScriptError`. */
export function readScript(text: string): readonly Command[] {
  const lines = scriptLines(text)
  const commands: Command[] = []
  for (let i = 0; i < lines.length; i++) {
    if (lines[i] === '') continue
    const { command, lines: taken } = readCommand(lines, i)
    commands.push(command)
    i += taken
  }
  return commands
}

function readCommand(
  lines: ScriptLines,
  index: number,
): { readonly command: Command; readonly lines: number } {
  const head = { text: lines[index] ?? '', line: index + 1 }
  const word = (/^[^ \t]*/.exec(head.text)?.[0] ?? '').toLowerCase()
  if (word === 'clear') return { command: { kind: 'clear', line: head.line }, lines: 0 }
  const block = blockBehind(lines, index)
  if (word.startsWith('load')) return { command: readLoad(head, block), lines: block.length }
  if (!word.startsWith('eval')) throw malformed(`invalid command "${head.text}"`)
  return readEval(head, block)
}
