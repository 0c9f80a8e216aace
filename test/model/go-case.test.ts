import { expect, it } from 'vitest'
import { goLowerCase, goUpperCase } from '../../src/model/go-case.ts'

it.each([
  ['Foo-BAR', 'foo-bar', 'FOO-BAR'],
  ['straße', 'straße', 'STRAßE'],
  ['İI', 'ii', 'İI'],
  ['ΣΑΣ', 'σασ', 'ΣΑΣ'],
  ['ſı', 'ſı', 'SI'],
  ['ᾳᾀᾈ', 'ᾳᾀᾀ', 'ᾼᾈᾈ'],
  ['ŉﬁ', 'ŉﬁ', 'ŉﬁ'],
  ['𐐀𐐨', '𐐨𐐨', '𐐀𐐀'],
])('changes the case of %j as Go does', (text, lower, upper) => {
  expect([goLowerCase(text), goUpperCase(text)]).toEqual([lower, upper])
})
