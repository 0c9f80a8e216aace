/** Writes what a new check needs: `npm run new-check group/name`. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '..')
const id = process.argv[2] ?? ''
const [group = '', name = ''] = id.split('/')
const variable = `${group}-${name}`.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

if (!/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/.test(id)) fail('usage: npm run new-check group/name')
if (existsSync(join(root, 'src', 'checks', `${id}.ts`))) fail(`${id} exists already`)

create(
  `src/checks/${id}.ts`,
  `import { type Check, defineCheck } from '../check.ts'

const check: Check = defineCheck({
  id: '${id}',
  create(context) {
    return {
      AlertingRule(rule) {
        if (rule.name.value !== 'Example') return
        context.report(rule.name.span, { message: 'say what is wrong', help: 'say what to do' })
      },
    }
  },
})

export default check
`,
)
create(
  `rules-fixtures/${id}/bad.yml`,
  `groups:
  - name: example
    rules:
      - alert: Example  #~ warning 16 [${id}] "what is wrong"
        expr: up == 0
`,
)
create(
  `rules-fixtures/${id}/good.yml`,
  `groups:
  - name: example
    rules:
      - record: job:up:sum
        expr: sum by (job) (up)
`,
)
insert('src/checks/registry.ts', '\n}\n\n/** Ids', `\n  '${id}': () => import('./${id}.ts'),`)
insert('src/checks/all-checks.ts', '\n\n/** The bodies', `\nimport ${variable} from './${id}.ts'`)
insert('src/checks/all-checks.ts', '\n]\n', `\n  ${variable},`)
insert(
  `src/checks/metadata/${group}.ts`,
  '\n]\n',
  `
  {
    id: '${id}',
    summary: 'One line without a final period',
    severity: 'warning',
    since: '0.1.0',
    recommended: false,
    preview: true,
    why: 'Why somebody should care.',
  },`,
)
process.stdout.write(`written; then run npm run docs, and npx biome check --write src/checks\n`)

function create(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

function insert(path: string, before: string, text: string): void {
  const file = join(root, path)
  const content = readFileSync(file, 'utf8')
  const at = content.indexOf(before)
  if (at < 0) fail(`${path} has no place for the new check`)
  writeFileSync(file, content.slice(0, at) + text + content.slice(at))
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(2)
}
