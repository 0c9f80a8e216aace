import { describe, expect, test } from 'vitest'
import { readWebConfig } from '../../../src/config/web/read-web-config.ts'
import { readDocuments } from '../../../src/documents/read-documents.ts'
import { sourceFile } from '../../../src/text/source-file.ts'

function read(text: string) {
  const source = sourceFile('web.yml', text)
  const { documents } = readDocuments(source, { kind: 'web-config', explicit: true })
  return readWebConfig(documents[0]?.root, { source }).problems.map(
    ({ message, span }) => `${source.lines.position(span.start).line} ${message}`,
  )
}

const hash = '$2y$10$QOauhQNbBCuQDKes6eFzPeMqBSjb7Mr5DUmpZ/VcEd00UAV/LDeSi'
const pair = 'cert_file: c.pem, key_file: k.pem'

describe('readWebConfig', () => {
  test.each([
    '',
    'tls_server_config:\n',
    'tls_server_config: {}\n',
    `tls_server_config: {${pair}}`,
    `tls_server_config: {cert: abc, ${pair}}`,
    `tls_server_config: {${pair}, client_auth_type: RequireAndVerifyClientCert}`,
    `tls_server_config: {${pair}, client_auth_type: ''}`,
    'tls_server_config: {min_version: TLS12, cipher_suites: [TLS_AES_128_GCM_SHA256], curve_preferences: [X25519]}',
    'tls_server_config: {min_version: null, cipher_suites: null, client_auth_type: null}',
    'http_server_config: {http2: off, headers: {X-Frame-Options: deny, Strict-Transport-Security: x}}',
    'rate_limit: {interval: 1m, burst: -1}',
    'rate_limit: {interval: 5}',
    `basic_auth_users: {a: ${hash}, b: ${hash}iii}`,
    'http_server_config: {headers: {Content-Security-Policy: }}',
  ])('takes %j', (text) => {
    expect(read(text)).toEqual([])
  })

  test.each([
    ['tls_server_config: {cert_file: c.pem}', ['1 missing one of `key` or `key_file`']],
    ['tls_server_config: {key_file: k.pem}', ['1 missing one of `cert` or `cert_file`']],
    [`tls_server_config: {${pair}, client_auth_type: Foo}`, ['1 invalid ClientAuth: Foo']],
    [
      `tls_server_config: {${pair}, client_ca_file: c.pem}`,
      ["1 client CA's have been configured without a Client Auth Policy"],
    ],
    [
      'tls_server_config: {min_version: TLS14, max_version: SSL3}',
      ['1 unknown TLS version: TLS14', '1 unknown TLS version: SSL3'],
    ],
    ['tls_server_config: {min_version: ""}', ['1 unknown TLS version: ']],
    [
      'tls_server_config: {cipher_suites: [TLS_RSA_WITH_AES_128_CBC_SHA]}',
      ['1 unknown cipher: TLS_RSA_WITH_AES_128_CBC_SHA'],
    ],
    ['tls_server_config: {curve_preferences: [foo]}', ['1 unknown curve: foo']],
    [
      'tls_server_config:\n  prefer_server_cipher_suites: 1\n  foo: 2\n',
      ['2 cannot unmarshal !!int `1` into bool', '3 field `foo` not found in type web.TLSConfig'],
    ],
    ['http_server_config: {headers: {Foo: x}}', ['1 HTTP header "Foo" can not be configured']],
    [
      'http_server_config: {headers: {x-frame-options: deny}}',
      ['1 HTTP header "x-frame-options" can not be configured'],
    ],
    [
      'http_server_config: {headers: {X-Frame-Options: foo}}',
      [
        '1 invalid value for X-Frame-Options. Expected one of: ["deny" "sameorigin"], but got: "foo"',
      ],
    ],
    [
      'http_server_config: {headers: {X-Frame-Options: }}',
      ['1 invalid value for X-Frame-Options. Expected one of: ["deny" "sameorigin"], but got: ""'],
    ],
    [
      'basic_auth_users: {a: hunter2}',
      ['1 crypto/bcrypt: hashedSecret too short to be a bcrypted password'],
    ],
    [
      'basic_auth_users:\n  a:\n',
      ['2 crypto/bcrypt: hashedSecret too short to be a bcrypted password'],
    ],
    [
      'basic_auth_users: {a: $2y$99$QOauhQNbBCuQDKes6eFzPeMqBSjb7Mr5DUmpZ/VcEd00UAV/LDeSi}',
      ['1 crypto/bcrypt: cost 99 is outside allowed inclusive range 4..31'],
    ],
    [
      'basic_auth_users: {a: $3y$10$QOauhQNbBCuQDKes6eFzPeMqBSjb7Mr5DUmpZ/VcEd00UAV/LDeSi}',
      ['1 crypto/bcrypt: bcrypt algorithm version requested is newer than current version `2`'],
    ],
    [
      'rate_limit:\n  interval: 1x\n  burst: a\n',
      ['2 cannot unmarshal !!str `1x` into time.Duration', '3 cannot unmarshal !!str `a` into int'],
    ],
    [
      'foo: 1\nbar: 2\n',
      ['1 field `foo` not found in type web.Config', '2 field `bar` not found in type web.Config'],
    ],
  ])('refuses %j', (text, problems) => {
    expect(read(text)).toEqual(problems)
  })

  test('never repeats a password', () => {
    expect(read(`basic_auth_users: {a: ${'hunter2'.repeat(20)}}`).join()).not.toContain('hunter')
  })
})

test.each([
  ['web.yml', 'tls_server_config:\n  cert_file: a\n', 'web-config'],
  ['x.yml', 'basic_auth_users:\n  a: b\n', 'web-config'],
  ['web-config.yml', '', 'web-config'],
  ['x.yml', 'basic_auth_users: 3\n', undefined],
  ['x.yml', 'server: 1\nport: 2\ntls_server_config: {}\nfoo: 3\n', undefined],
])('tells by its content what %s is: %j', (path, text, kind) => {
  expect(readDocuments(sourceFile(path, text)).documents[0]?.kind).toBe(kind)
})
