import { expect, test } from 'vitest'
import { allChecks } from '../../src/checks/all-checks.ts'
import { fingerprints } from '../../src/diagnostic/fingerprint.ts'
import { readDocuments } from '../../src/documents/read-documents.ts'
import { defaultSettings } from '../../src/lint/default-settings.ts'
import { prepareLint } from '../../src/lint/lint-contents.ts'
import { everythingUsual } from '../../src/lint/selection.ts'
import { formats, loadReporter } from '../../src/report/index.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import { memoryHost } from '../../src/workspace/memory-host.ts'
import { loadPathMatcher } from '../../src/workspace/path-matcher.ts'
import { inputOf, plain } from '../fixtures/fixture.ts'

const matches = await loadPathMatcher()
const secret = 'Qz7vHx2LkP'

function findings(files: Readonly<Record<string, string>>) {
  const contents = Object.entries(files).map(([path, text]) =>
    readDocuments(sourceFile(path, text), { explicit: true }),
  )
  const prepared = prepareLint({
    contents,
    problems: [],
    settings: { ...defaultSettings, ruleSet: 'all' },
    selection: everythingUsual,
    matches,
    host: memoryHost(files),
    everyRepeat: true,
  })
  return prepared.run(allChecks)
}

async function everyOutput(files: Readonly<Record<string, string>>): Promise<string> {
  const diagnostics = findings(files)
  expect(diagnostics.length).toBeGreaterThan(0)
  const input = inputOf(diagnostics)
  const outputs = await Promise.all(
    Object.keys(formats).map(async (format) => (await loadReporter(format))?.(input, plain)),
  )
  expect(outputs.every((output) => output && output.length > 0)).toBe(true)
  return [...outputs, ...fingerprints(diagnostics)].join('\n')
}

function leaks(output: string): readonly string[] {
  return output.split('\n').filter((line) => line.includes('Qz7vHx'))
}

const wrong = 'unknown_field: 1'

const prometheus = `global:
  ${wrong}
  external_labels: {cluster: a}
scrape_configs:
  - job_name: basic
    ${wrong}
    basic_auth: {username: u, password: ${secret}, ${wrong}}
  - job_name: bearer
    bearer_token: ${secret}
    ${wrong}
  - job_name: auth
    authorization:
      ${wrong}
      credentials: '${secret}'
  - job_name: oauth
    oauth2:
      client_id: x
      client_secret: "${secret}"
      ${wrong}
      tls_config: {key: ${secret}, ${wrong}}
  - job_name: header
    http_headers:
      X-Key: {secrets: [${secret}], values: [a], ${wrong}}
      Y-Key:
        ${wrong}
        secrets:
          - ${secret}
  - job_name: block
    tls_config:
      ${wrong}
      cert: x
      key: |
        -----BEGIN PRIVATE KEY-----
        ${secret}
        -----END PRIVATE KEY-----
  - job_name: proxy
    proxy_url: http://u:${secret}@proxy:3128
    ${wrong}
    params:
      token: [${secret}]
  - job_name: consul
    consul_sd_configs:
      - server: c:8500
        token: ${secret}
        password: ${secret}
        ${wrong}
  - job_name: ec2
    ec2_sd_configs:
      - region: x
        secret_key: ${secret}
        ${wrong}
  - job_name: openstack
    openstack_sd_configs:
      - role: instance
        region: x
        password: ${secret}
        application_credential_secret: ${secret}
        ${wrong}
  - job_name: azure
    azure_sd_configs:
      - subscription_id: x
        client_secret: ${secret}
        ${wrong}
  - job_name: ovh
    ovhcloud_sd_configs:
      - endpoint: x
        service: vps
        application_key: x
        application_secret: ${secret}
        consumer_key: ${secret}
        ${wrong}
  - job_name: wrong-kind
    basic_auth: ${secret}
  - job_name: wrong-kind-too
    bearer_token: {x: ${secret}}
  - job_name: wrong-section
    oauth2: [${secret}]
  - job_name: aliased
    basic_auth: {username: u, password: &pw ${secret}x}
  - job_name: alias
    basic_auth: {username: u, password: *pw, ${wrong}}
  # bearer_token: ${secret}
  - ${wrong}
remote_write:
  - url: https://u:${secret}@h/x
    ${wrong}
    sigv4: {access_key: a, secret_key: ${secret}, ${wrong}}
  - url: "https://h:port/x?api_key=${secret}"
    azuread:
      oauth: {client_id: x, client_secret: ${secret}, tenant_id: y}
      ${wrong}
remote_read:
  - url: https://h/x
    headers: {Authorization: Bearer ${secret}}
    ${wrong}
alerting:
  alertmanagers:
    - basic_auth: {password: ${secret}}
      ${wrong}
`

test('no output shows a secret of prometheus.yml', async () => {
  expect(leaks(await everyOutput({ 'prometheus.yml': prometheus }))).toEqual([])
})

test('no output shows a secret of a file that is no YAML', async () => {
  const text = `${prometheus}\n  - [broken: "\n   password: ${secret}\n`
  expect(leaks(await everyOutput({ 'prometheus.yml': text }))).toEqual([])
})

test('no output shows a secret of a document in Markdown', async () => {
  const text = `# Setup\n\n\`\`\`yaml\n${prometheus}\`\`\`\n`
  expect(leaks(await everyOutput({ 'doc.md': text }))).toEqual([])
})

test('no output shows a secret of a ConfigMap', async () => {
  const block = prometheus.replace(/^/gm, '    ')
  const text = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\ndata:\n  prometheus.yml: |\n${block}`
  expect(leaks(await everyOutput({ 'map.yml': text }))).toEqual([])
})

test('no output shows a secret of a file of jobs', async () => {
  const files = {
    'prometheus.yml': 'scrape_config_files: [jobs/*.yml]\n',
    'jobs/a.yml': `scrape_configs:\n  - job_name: a\n    bearer_token: ${secret}\n    ${wrong}\n`,
  }
  expect(leaks(await everyOutput(files))).toEqual([])
})

test('no output shows a secret of a web configuration', async () => {
  const text = `tls_server_config:\n  key: ${secret}\n  ${wrong}\nbasic_auth_users:\n  a: ${secret}\n  b: "${secret}"\n`
  expect(leaks(await everyOutput({ 'web.yml': text }))).toEqual([])
})

test('no output shows a secret of Alertmanager', async () => {
  const text = `global:
  smtp_auth_password: ${secret}
  smtp_auth_secret: ${secret}
  slack_api_url: https://hooks.slack.com/services/${secret}
  opsgenie_api_key: ${secret}
  victorops_api_key: ${secret}
  wechat_api_secret: ${secret}
  ${wrong}
  http_config: {basic_auth: {password: ${secret}, ${wrong}}}
route: {receiver: a, ${wrong}}
receivers:
  - name: a
    ${wrong}
    pagerduty_configs: [{routing_key: ${secret}, ${wrong}}, {service_key: ${secret}}]
    pushover_configs: [{user_key: ${secret}, token: ${secret}, ${wrong}}]
    telegram_configs: [{bot_token: ${secret}, chat_id: 1, ${wrong}}]
    discord_configs: [{webhook_url: "https://discord.com/api/webhooks/1/${secret}", ${wrong}}]
    webhook_configs: [{url: "https://u:${secret}@h/", ${wrong}}]
    email_configs: [{to: a@b, auth_password: ${secret}, ${wrong}}]
    sns_configs: [{topic_arn: a, sigv4: {secret_key: ${secret}, ${wrong}}}]
`
  expect(leaks(await everyOutput({ 'alertmanager.yml': `${text}  - [broken\n` }))).toEqual([])
  expect(
    await everyOutput({ 'alertmanager.yml': text, 'web.yml': 'basic_auth_users: {a: b}' }),
  ).not.toContain(secret)
})

test('names of fields are shown, whatever a secret is', () => {
  const text = `route: {receiver: a}\nreceivers:\n  - name: a\n    pushover_configs: [{user_key: key, token: ${secret}}]\n`
  const messages = findings({ 'alertmanager.yml': text }).map(({ message }) => message)
  expect(messages).toContain('the secret of `token` is written in the configuration')
  expect(messages.join()).not.toContain('<secret>')
})
