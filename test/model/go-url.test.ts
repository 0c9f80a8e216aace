import { describe, expect, test } from 'vitest'
import { parseGoUrl } from '../../src/model/go-url.ts'

describe('URLs', () => {
  test.each([
    '',
    '*',
    'a:b',
    'localhost:80',
    'a/b:c',
    '?a:b',
    'http:h:x',
    'http://h:',
    'http:///x',
    'http://é/',
    'http://a/ b',
    'http://h/?%zz',
    'http://[::1]:80/',
    'http://[fe80::1%25en0]:80/',
    'HTTP://x',
  ])('%s is one', (text) => {
    expect(parseGoUrl(text)).not.toHaveProperty('error')
  })

  test.each([
    ['1a:b', 'first path segment in URL cannot contain colon'],
    ['127.0.0.1:80/x', 'first path segment in URL cannot contain colon'],
    [':b', 'missing protocol scheme'],
    ['http://a:b/', 'invalid port ":b" after host'],
    ['http://h:80x', 'invalid port ":80x" after host'],
    ['//h:x/', 'invalid port ":x" after host'],
    ['http://[::1/', "missing ']' in host"],
    ['http://[::1]a/', 'invalid port "a" after host'],
    ['http://a b/', 'invalid character " " in host name'],
    ['http://a{b}/', 'invalid character "{" in host name'],
    ['http://u ser@h/', 'net/url: invalid userinfo'],
    ['http://a/%zz', 'invalid URL escape "%zz"'],
    ['http://h/%', 'invalid URL escape "%"'],
    ['http://%41/', 'invalid URL escape "%41"'],
    ['http://h#%zz', 'invalid URL escape "%zz"'],
    ['http://a/\u007f', 'net/url: invalid control character in URL'],
  ])('%s is none', (text, error) => {
    expect(parseGoUrl(text)).toEqual({ error })
  })

  test('has its parts', () => {
    expect(parseGoUrl('HTTPS://u:p@h:1/a%20b?c=d#e')).toEqual({
      scheme: 'https',
      credentials: true,
      host: 'h:1',
      path: '/a%20b',
      query: 'c=d',
    })
  })
})
