import { describe, expect, test } from 'vitest'
import { maskText } from '../../src/text/mask-text.ts'
import { isFilledInSecret, isPlaceholderSecret } from '../../src/text/placeholder-secret.ts'
import { secretPlaces } from '../../src/text/secret-places.ts'

function masked(text: string): string {
  return maskText(text, secretPlaces(text))
}

const hidden: readonly (readonly [string, string, string])[] = [
  ['a plain scalar', 'password: hunter2 # old', 'password: ******* # old'],
  ['a plain scalar with spaces', '  - bearer_token: a b c', '  - bearer_token: * * *'],
  ['a quoted scalar', 'client_secret: "a\\"b"\n', 'client_secret: "****"\n'],
  ['single quotes', "api_key: 'it''s'\nx: y", "api_key: '*****'\nx: y"],
  ['JSON', '{"password":"x1","user":"u"}', '{"password":"**","user":"u"}'],
  [
    'a flow mapping',
    'basic_auth: {username: u, password: p9}',
    'basic_auth: {username: u, password: **}',
  ],
  ['an anchor', 'password: &pw hunter2', 'password: &pw *******'],
  ['a block scalar', 'key: |\n  ab\n  cd\nnext: 1', 'key: |\n  **\n  **\nnext: 1'],
  [
    'a value on the next line',
    'credentials:\n  hunter2\nnext: 1',
    'credentials:\n  *******\nnext: 1',
  ],
  ['a value that goes on', 'password: one\n  two\nnext: 1', 'password: ***\n  ***\nnext: 1'],
  ['a list', 'secrets: [a1, b2]', 'secrets: [*** **]'],
  ['a list below its key', 'secrets:\n- a1\n- b2\nnext: 1', 'secrets:\n- **\n- **\nnext: 1'],
  [
    'users with their hashes',
    'basic_auth_users:\n  al: $2y$10$abc\n  "bo": x\n',
    'basic_auth_users:\n  al: **********\n  "bo": *\n',
  ],
  ['a comment', '# password: hunter2', '# password: *******'],
  ['a URL', 'url: https://me:s3cret@host/x', 'url: https://me:******@host/x'],
  ['a parameter', 'url: https://h/x?token=abc&b=1', 'url: https://h/x?token=***&b=1'],
  [
    'a web hook',
    'api_url: https://hooks.slack.com/services/T0/B0/XX',
    'api_url: https://hooks.slack.com/services/********',
  ],
  ['a header', 'headers:\n  Authorization: Bearer abc', 'headers:\n  Authorization: ****** ***'],
  [
    'a private key',
    'x: |\n  -----BEGIN RSA PRIVATE KEY-----\n  abc\n  -----END RSA PRIVATE KEY-----',
    'x: |\n  -----BEGIN RSA PRIVATE KEY-----\n  ***\n  -----END RSA PRIVATE KEY-----',
  ],
  ['broken YAML', 'a: [\npassword: "hunter2\nb: c', 'a: [\npassword: "*******\nb: c'],
  ['a key of Alertmanager', 'routing_key: r1\nservice_key: s1', 'routing_key: **\nservice_key: **'],
]

describe('secretPlaces', () => {
  test.each(hidden)('hides %s', (_, text, expected) => {
    expect(masked(text)).toBe(expected)
  })

  test.each([
    'password_file: /etc/pass',
    'authorization:\n  type: Bearer\n  credentials_file: /x',
    'password: <secret>',
    'password: ${PASSWORD}',
    'token: {{ .Values.token }}',
    'password: *pw',
    'password:',
    'expr: rate(tokens_total[5m]) > 1',
    'url: https://host:9090/x@y',
    'secret:\n  secretName: x\n  items: y',
    'group_by: [key]',
  ])('leaves %j', (text) => {
    expect(masked(text)).toBe(text)
  })

  test('stays linear in a text of one line', () => {
    const text = '{"password":"x","token":[, password: y, '.repeat(20_000)
    const begun = performance.now()
    secretPlaces(text)
    expect(performance.now() - begun).toBeLessThan(15_000)
  })
})

test.each([
  'changeme',
  '<your password>',
  'xxxx',
  'your-token',
  'password',
  'example-key',
  '$TOKEN',
  '1234567890',
])('takes %j for a stand-in', (text) => expect(isPlaceholderSecret(text)).toBe(true))

test.each(['hunter2', 's3cr3t!', 'correct horse battery staple', 'yourself9'])(
  'takes %j for a secret',
  (text) => expect(isPlaceholderSecret(text)).toBe(false),
)

test.each(['changeme', 'password', 'test-1'])('shows no word that may be one: %j', (text) => {
  expect(isFilledInSecret(text)).toBe(false)
})
