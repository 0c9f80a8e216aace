/** Why a script cannot be read; the message is that of Prometheus' own runner. */
export class ScriptError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ScriptError'
  }
}

/** The error of a malformed command, whose place is not told. */
export function malformed(message: string): ScriptError {
  return new ScriptError(`unknown position: parse error: ${message}`)
}

/** The error of a malformed expectation of an `eval`. */
export function badExpectation(expr: string, line: number, message: string): ScriptError {
  return new ScriptError(`error in eval ${expr} (line ${line}): ${message}`)
}
