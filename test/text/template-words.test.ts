import { expect, test } from 'vitest'
import { templateFunctions } from '../../src/template/functions.ts'
import { templateWords } from '../../src/text/template-words.ts'

test('the words of templates are their functions and the keywords of Go', () => {
  const functions = [...templateFunctions().keys()]
  const keywords = 'if else end range with define template block break continue true false nil'
  expect([...templateWords()].sort()).toEqual([...functions, ...keywords.split(' ')].sort())
})
