import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { allFindings, wholeMessage } from './all-findings.ts'
import type { Reporter } from './report.ts'
import { type XmlElement, xmlDocument } from './xml.ts'

/** The XML of Checkstyle, which many tools of CI read. */
export const checkstyle: Reporter = (input) => {
  const files = new Map<string, Diagnostic[]>()
  for (const { path, status } of input.files) if (status === 'checked') files.set(path, [])
  for (const finding of allFindings(input))
    files.set(finding.file.path, [...(files.get(finding.file.path) ?? []), finding])
  return xmlDocument({
    name: 'checkstyle',
    attributes: { version: '4.3' },
    children: [...files].map(([path, found]) => ({
      name: 'file',
      attributes: { name: path },
      children: found.map(errorElement),
    })),
  })
}

function errorElement(finding: Diagnostic): XmlElement {
  const { line, column } = finding.file.lines.position(finding.span.start)
  return {
    name: 'error',
    attributes: {
      line,
      column,
      severity: finding.severity,
      message: wholeMessage(finding),
      source: `promproof.${finding.check}`,
    },
  }
}
