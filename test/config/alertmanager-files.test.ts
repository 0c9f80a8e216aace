import { describe, expect, it } from 'vitest'
import { allChecks } from '../../src/checks/all-checks.ts'
import { readDocuments } from '../../src/documents/read-documents.ts'
import { defaultSettings } from '../../src/lint/default-settings.ts'
import { prepareLint } from '../../src/lint/lint-contents.ts'
import { everythingUsual } from '../../src/lint/selection.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import { memoryHost, pathMatcher } from '../fixtures/memory-host.ts'

function findings(
  texts: Readonly<Record<string, string>>,
  read: readonly string[],
): readonly string[] {
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]))
  const prepared = prepareLint({
    contents: read.map((path) =>
      readDocuments(sourceFile(path, texts[path] ?? ''), { explicit: true }),
    ),
    problems: [],
    settings: defaultSettings,
    selection: everythingUsual,
    matches: pathMatcher,
    host: memoryHost(files),
    reportOn: new Set(read),
  })
  return prepared
    .run(allChecks)
    .map(({ file, check, message }) => `${file.path} ${check} ${message}`)
}

const config = `
route: {receiver: a}
receivers: [{name: a}]
templates: ['templates/*.tmpl']
`

const rules = (severity: string) => `
groups:
  - name: g
    rules:
      - alert: Down
        expr: up == 0
        labels: {severity: ${severity}}
`

const routed = `
route: {receiver: a, routes: [{matchers: [severity="critcal"]}]}
receivers: [{name: a}]
`

describe('files around a configuration of Alertmanager', () => {
  it('reads the template files that it names', () => {
    expect(
      findings(
        {
          'alertmanager.yml': config,
          'templates/good.tmpl': '{{ define "a" }}{{ .Status | toUpper }}{{ end }}',
          'templates/bad.tmpl': '{{ define "b" }}{{ $labels.x }}{{ end }}',
        },
        ['alertmanager.yml'],
      ),
    ).toEqual([
      'templates/bad.tmpl syntax/template could not parse the template file: undefined variable "$labels"',
    ])
  })

  it('joins the rules of the folder that is its own', () => {
    const files = {
      'one/alertmanager.yml': routed,
      'one/rules.yml': rules('critical'),
      'two/alertmanager.yml': routed,
      'two/rules.yml': rules('critcal'),
    }
    const found = findings(files, Object.keys(files)).filter((one) => one.includes('config/am-'))
    expect(found).toEqual([
      'one/alertmanager.yml config/am-unknown-label no alert has `severity` with `critcal`',
    ])
  })

  it('says nothing besides an error of YAML', () => {
    const found = findings({ 'alertmanager.yml': `route:\n\treceiver: a\nreceivers: []\n` }, [
      'alertmanager.yml',
    ])
    expect(found.map((one) => one.split(' ')[1])).toEqual(['syntax/yaml'])
  })
})
