import type { Diagnostic, Fix } from '../diagnostic/diagnostic.ts'
import { fingerprints } from '../diagnostic/fingerprint.ts'
import { sortDiagnostics } from '../diagnostic/sort.ts'
import type { SuppressedBy } from '../diagnostic/suppressed.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'
import { allFindings, wholeMessage } from './all-findings.ts'
import type { Reporter } from './report.ts'
import { sarifLevel, sarifRuleIndex, sarifRules } from './sarif-rules.ts'

type Json = Readonly<Record<string, unknown>>

/** SARIF 2.1.0, as GitHub's code scanning wants it: one place a result, relative paths, fingerprints, suppressed findings kept. */
export const sarif: Reporter = (input) => {
  const { tool, suppressed = [] } = input
  const by = new Map(suppressed.map((one) => [one.diagnostic, one.by]))
  const all = sortDiagnostics([...allFindings(input), ...by.keys()])
  const names = fingerprints(all)
  const run = {
    tool: {
      driver: {
        name: tool.name,
        semanticVersion: tool.version,
        version: tool.version,
        informationUri: 'https://www.npmjs.com/package/promproof',
        rules: sarifRules,
      },
    },
    automationDetails: { id: 'promproof/' },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { ROOT: { description: { text: 'The root of the run.' } } },
    results: all.map((finding, at) => result(finding, names[at] ?? '', by.get(finding))),
  }
  const document = {
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

function result(finding: Diagnostic, fingerprint: string, by: SuppressedBy | undefined): Json {
  const { check, severity, file, span, related = [], fix } = finding
  const index = sarifRuleIndex(check)
  const references = related.map(({ label }, at) => ` See [${label}](${at}).`).join('')
  return {
    ruleId: check,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: sarifLevel(severity),
    message: { text: `${wholeMessage(finding)}${references}` },
    locations: [{ physicalLocation: location(file, span) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((place, id) => ({
            id,
            message: { text: place.label },
            physicalLocation: location(place.file, place.span),
          })),
        }),
    partialFingerprints: { primaryLocationLineHash: fingerprint, 'promproof/v1': fingerprint },
    ...(fix ? { fixes: [sarifFix(fix, file)] } : {}),
    ...(by ? { suppressions: [suppression(by)] } : {}),
  }
}

function suppression({ kind, reason }: SuppressedBy): Json {
  return {
    kind: kind === 'comment' ? 'inSource' : 'external',
    status: 'accepted',
    ...(reason === undefined ? {} : { justification: reason }),
  }
}

function location(file: SourceFile, span: Span): Json {
  return {
    artifactLocation: { uri: uriOf(file.path), uriBaseId: 'ROOT' },
    region: region(file, span),
  }
}

/** The end is the place behind the last character. */
function region({ lines }: SourceFile, { start, end }: Span): Json {
  const first = lines.position(start)
  const last = lines.position(end)
  return {
    startLine: first.line,
    startColumn: first.column,
    endLine: last.line,
    endColumn: last.column,
  }
}

function sarifFix({ title, edits }: Fix, file: SourceFile): Json {
  return {
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation: { uri: uriOf(file.path), uriBaseId: 'ROOT' },
        replacements: edits.map(({ span, newText }) => ({
          deletedRegion: region(file, span),
          ...(newText === '' ? {} : { insertedContent: { text: newText } }),
        })),
      },
    ],
  }
}

function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
