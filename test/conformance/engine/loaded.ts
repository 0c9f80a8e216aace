import { Storage } from '../../../src/engine/storage.ts'
import type { Expr } from '../../../src/promql/ast.ts'
import { parsePromql } from '../../../src/promql/parse-promql.ts'
import { loadSeries } from '../promqltest/load-series.ts'
import { readScript } from '../promqltest/read-script.ts'
import { scriptParserOptions } from '../promqltest/script-options.ts'

/** A storage with the series of `load` commands. */
export function loaded(text: string): Storage {
  const storage = new Storage()
  for (const command of readScript(text)) {
    const error = command.kind === 'load' ? loadSeries(command, storage) : 'not a load command'
    if (error !== undefined) throw new Error(`the data does not load: ${error}`)
  }
  return storage
}

/** A query of the data. */
export function parsed(query: string): Expr {
  const { ast, problems } = parsePromql(query, scriptParserOptions)
  if (!ast || problems.length > 0) throw new Error(`the data does not parse: ${query}`)
  return ast
}
