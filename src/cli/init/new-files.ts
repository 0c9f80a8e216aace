import type { ProposedGlobs } from './propose-globs.ts'

/** The text of a new settings file. */
export function settingsText(globs: ProposedGlobs, more: readonly string[]): string {
  const list = (key: string, values: readonly string[]) =>
    values.length === 0 ? [] : [`${key}:`, ...values.map((value) => `  - ${quoted(value)}`)]
  return `${[
    '# yaml-language-server: $schema=./node_modules/promproof/schemas/promproof.json',
    '# `promproof explain CHECK` tells what a check is about; `promproof list checks` names all.',
    'prometheus: "3.14"',
    'extends: recommended@1',
    ...list('rules', globs.rules),
    ...list('tests', globs.tests),
    ...list('configs', globs.configs),
    'fail-on: warning',
    ...more,
  ].join('\n')}\n`
}

/** Text of `.pre-commit-config.yaml`. */
export const preCommitText: string = `repos:
  - repo: local
    hooks:
      - id: promproof
        name: promproof lint
        entry: npx promproof lint --error-on-unmatched=false --skip-unknown
        language: system
        types: [yaml]
        require_serial: true
`

/** Text of `.github/workflows/promproof.yml`. */
export const workflowText: string = `name: promproof
on:
  push: { branches: [main] }
  pull_request:
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v5
        with: { node-version: 24 }
      - run: |
          npm install --global promproof
          promproof check --format full --format markdown:summary.md
      - if: always()
        run: cat summary.md >> "$GITHUB_STEP_SUMMARY"
`

/** Text of `.vscode/tasks.json`, without the tasks that few need. */
export const tasksText: string = `{
  "version": "2.0.0",
  "tasks": [
    {
      "label": "promproof: watch",
      "type": "shell",
      "command": "npx promproof check --watch --format concise --color never",
      "isBackground": true,
      "presentation": { "reveal": "never" },
      "problemMatcher": {
        "owner": "promproof",
        "source": "promproof",
        "fileLocation": ["relative", "\${workspaceFolder}"],
        "pattern": {
          "regexp": "^(.+?):(\\\\d+):(\\\\d+): (error|warning|info)\\\\[([^\\\\]]+)\\\\]: (.*)$",
          "file": 1,
          "line": 2,
          "column": 3,
          "severity": 4,
          "code": 5,
          "message": 6
        },
        "background": {
          "activeOnStart": true,
          "beginsPattern": "^\\\\[promproof\\\\] checking",
          "endsPattern": "^\\\\[promproof\\\\] waiting"
        }
      }
    }
  ]
}
`

function quoted(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : JSON.stringify(text)
}
