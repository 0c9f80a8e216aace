import { describe, expect, test } from 'vitest'
import { read } from './found.ts'

const size = 65_536
const repeat = (text: string) => text.repeat(Math.ceil(size / text.length))

const texts: Readonly<Record<string, string>> = {
  'opening braces': `groups:\n${repeat('{{ ')}`,
  'actions in expressions': `${repeat('- expr: {{\n')}groups:`,
  'comments before a list': `${repeat('   # x\n')}groups: 1`,
  'white space': `groups:\n${repeat(' ')}x`,
  'empty lines': `groups:\n${repeat('\n')}`,
  markers: `${repeat('---\n')}groups: []`,
  documents: repeat('groups: []\n---\n'),
  brackets: `groups: ${repeat('[')}`,
  'nested keys': `${Array.from({ length: 400 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')}\ngroups:`,
  'nested values': `kind: ConfigMap\napiVersion: v1\ndata:\n  a: |\n${repeat('    groups: [\n')}`,
  kinds: `${repeat('kind: ')}groups:`,
  fences: repeat('```yaml\ngroups: [{{\n```\n'),
  'open fences': repeat('```\n'),
  'open comments': repeat('<!--\n'),
  quotes: repeat(`${'>'.repeat(90)}\n`),
  'nested lists': `${'- '.repeat(size / 2)}x\n${repeat('\n')}`,
  titles: `\`\`\`yaml ${repeat('title=')}`,
  dots: `\`\`\`yaml\n- ${repeat('...\t')}\ngroups:\n\`\`\``,
  'ways to read expressions': `\`\`\`promql\n${repeat('up\n\n')}\`\`\``,
}

describe('hostile texts are read in time', () => {
  test.each(Object.entries(texts))('%s', (_name, text) => {
    const start = performance.now()
    for (const path of ['x.yml', 'x.md']) {
      const { source, problems, documents } = read(path, text, { explicit: true })
      for (const { span } of [...problems, ...documents])
        expect(span.start >= 0 && span.start <= span.end && span.end <= source.text.length).toBe(
          true,
        )
    }
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})
