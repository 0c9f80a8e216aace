import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic as LspDiagnostic,
} from 'vscode-languageserver/node'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Severity } from '../diagnostic/severity.ts'
import type { LiveProject } from './live-project.ts'
import { rangeOf } from './positions.ts'
import type { Workspace } from './workspace.ts'

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
}

/** What is there for nothing, and shown faded. */
const unnecessary: ReadonlySet<string> = new Set(['suppress/unused', 'graph/unused-record'])

/** A finding as editors show it. */
export function toLspDiagnostic(
  diagnostic: Diagnostic,
  workspace: Workspace,
  project: LiveProject,
): LspDiagnostic {
  const { check, severity, file, span, message, why, help, related = [] } = diagnostic
  const lines = [message, ...(why === undefined ? [] : [why]), ...(help ? [`help: ${help}`] : [])]
  return {
    range: rangeOf(file, span),
    severity: severities[severity],
    code: check,
    source: 'promproof',
    message: lines.join('\n'),
    ...(unnecessary.has(check) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(related.length > 0
      ? {
          relatedInformation: related.map((one) => ({
            location: workspace.locationOf(project, one.file, one.span),
            message: one.label,
          })),
        }
      : {}),
  }
}
