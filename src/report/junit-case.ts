import type { XmlElement } from './xml.ts'

/** One case of a suite. */
export interface JunitCase {
  readonly name: string
  readonly classname: string
  readonly path: string
  readonly line: number | undefined
  readonly milliseconds: number
  /** Absent: it passes. */
  readonly outcome?: JunitOutcome
}

/** Why a case does not pass: it fails, it could not be decided, or it was left out. With a remark it passes. */
export interface JunitOutcome {
  readonly kind: 'failure' | 'error' | 'skipped' | 'remark'
  /** A line. */
  readonly message: string
  /** Id of the check. */
  readonly type?: string
  /** Everything that there is to say. */
  readonly text?: string
}

/** The element of a case. */
export function junitElement(one: JunitCase): XmlElement {
  const { name, classname, path, line, milliseconds, outcome } = one
  const time = (milliseconds / 1000).toFixed(3)
  const attributes = { name, classname, time, file: path, line }
  if (!outcome) return { name: 'testcase', attributes }
  const { kind, message, type, text } = outcome
  if (kind === 'remark') {
    const remark: XmlElement = { name: 'system-out', attributes: {}, text: text ?? message }
    return { name: 'testcase', attributes, children: [remark] }
  }
  const inner: XmlElement = {
    name: kind,
    attributes: { message, type },
    ...(text === undefined ? {} : { text }),
  }
  return { name: 'testcase', attributes, children: [inner] }
}
