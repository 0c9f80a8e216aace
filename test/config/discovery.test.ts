import { describe, expect, it } from 'vitest'
import { ConfigContext, type ConfigOptions } from '../../src/config/decode/config-context.ts'
import { decode } from '../../src/config/decode/decode.ts'
import { discoveryFields } from '../../src/config/prometheus/discovery/discovery-fields.ts'
import { struct } from '../../src/config/shape/shape.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'

const job = struct('config.ScrapeConfig', 'a job', discoveryFields)

/** The messages for one section of a mechanism. */
function messages(
  mechanism: string,
  section: string,
  options: Partial<ConfigOptions> = {},
): readonly string[] {
  const source = sourceFile('prometheus.yml', `${mechanism}_sd_configs:\n- ${section}\n`)
  const [document] = parseYaml({ source, text: source.text }, { goYaml: 'v2' })
  const context = new ConfigContext({ source, ...options })
  decode(document?.root, job, context)
  return context.finish().map((problem) => problem.message)
}

const uuid = '11111111-2222-3333-4444-555555555555'
const scaleway = `role: instance, project_id: ${uuid}, access_key: SCW0123456789ABCDEFG`
const oci = 'region: r, tenancy: t, user: u, fingerprint: f, key_file: k'

/** A section that is accepted, for each mechanism. */
const accepted: readonly (readonly [mechanism: string, section: string])[] = [
  ['aws', '{role: rds, filters: [{name: a}], bearer_token: a, bearer_token_file: b}'],
  ['azure', '{subscription_id: s, authentication_method: ManagedIdentity}'],
  ['azure', '{subscription_id: s, tenant_id: t, client_id: c, client_secret: x, port: -1}'],
  ['consul', '{}'],
  ['consul', '{server: "a:8500", services: [web], node_meta: {rack: 1}, token: t, tags: [null]}'],
  ['digitalocean', '{role: databases, authorization: {credentials: x}}'],
  ['dns', '{names: [a.example.com]}'],
  ['dns', '{names: [a.example.com], type: mx, port: 80}'],
  ['docker', '{host: "unix:///var/run/docker.sock", filters: [{name: label, values: [a]}]}'],
  ['dockerswarm', '{host: "tcp://docker:2375", role: tasks}'],
  ['ec2', '{region: eu-west-1, filters: [{name: "tag:a", values: [b]}]}'],
  ['ecs', '{clusters: [a], request_concurrency: 5}'],
  ['elasticache', '{region: eu-west-1}'],
  ['eureka', '{server: "http://eureka:8761/eureka"}'],
  ['file', '{files: [targets/*.yml, a.JSON, "/etc/a-?.yaml"]}'],
  ['gce', '{project: p, zone: z}'],
  ['hetzner', '{role: hcloud, label_selector: a=b}'],
  ['http', '{url: "HTTPS://targets.example.com/a", refresh_interval: 0s}'],
  ['ionos', '{datacenter_id: d}'],
  ['kubernetes', '{role: endpointslice, selectors: [{role: pod, label: "a in (b, c),!d"}]}'],
  ['kubernetes', '{role: pod, tls_config: {insecure_skip_verify: false}, follow_redirects: true}'],
  ['kubernetes', '{role: pod, api_server: "https://a:6443", tls_config: {ca_file: ca.pem}}'],
  ['kuma', '{server: "http://kuma:5676", fetch_timeout: 1m}'],
  ['lightsail', '{}'],
  ['linode', '{region: eu}'],
  ['marathon', '{servers: ["http://a"], auth_token: x}'],
  ['msk', '{}'],
  ['nerve', '{servers: ["a:2181"], paths: [/a]}'],
  ['nomad', '{}'],
  ['oci', `{${oci}}`],
  ['oci', '{region: r, auth: instance_principal, tenancy: ""}'],
  ['openstack', '{role: loadbalancer, region: r, availability: internal}'],
  ['outscale', '{access_key: a, secret_key_file: f}'],
  [
    'ovhcloud',
    '{application_key: a, application_secret: b, consumer_key: c, service: vps, endpoint: x}',
  ],
  ['puppetdb', '{url: "http://puppet:8080", query: "resources {}"}'],
  ['rds', '{filters: [{name: a}, null]}'],
  ['scaleway', `{${scaleway}, secret_key_file: f, zone: nl-ams-3}`],
  ['serverset', '{servers: ["a:2181"], paths: [/a]}'],
  ['stackit', '{project: p, endpoint: a}'],
  ['triton', '{account: a, dns_suffix: d, endpoint: e, role: cn}'],
  ['uyuni', '{server: "https://uyuni", username: u, password: p}'],
  ['vultr', '{authorization: {credentials_file: f}}'],
]

/** Sections that are refused, with the messages. */
const refused: readonly (readonly [
  mechanism: string,
  section: string,
  ...messages: readonly string[],
])[] = [
  ['aws', '{}', 'unknown AWS SD role ``'],
  ['aws', '{role: EC2}', 'unknown AWS SD role `EC2`'],
  [
    'azure',
    '{}',
    'azure SD configuration requires a `subscription_id`',
    'azure SD configuration requires a `tenant_id`',
    'azure SD configuration requires a `client_id`',
    'azure SD configuration requires a `client_secret`',
  ],
  [
    'azure',
    '{subscription_id: s, authentication_method: sdk}',
    'unknown authentication_type `sdk`. Supported types are `OAuth`, `ManagedIdentity`, `SDK` or `WorkloadIdentity`',
  ],
  ['consul', '{server: ""}', 'consul SD configuration requires a server address'],
  ['consul', '{server: }', 'consul SD configuration requires a server address'],
  [
    'consul',
    '{token: t, authorization: {}}',
    'at most one of consul SD token, authorization, or oauth2 can be configured',
  ],
  [
    'consul',
    '{password: p, basic_auth: {username: u}}',
    'at most one of consul SD configuration username and password and basic auth can be configured',
  ],
  ['consul', '{serverr: a}', 'field `serverr` not found in type consul.plain'],
  ['digitalocean', '{role: null}', 'role missing (one of: droplets, databases)'],
  ['dns', '{names: []}', 'DNS-SD config must contain at least one SRV record name'],
  [
    'dns',
    '{names: [a], type: a}',
    'a port is required in DNS-SD configs for all record types except SRV',
  ],
  ['dns', '{names: [a], type: CNAME}', 'invalid DNS-SD records type `CNAME`'],
  ['dns', '{names: [a], port: "80"}', 'cannot unmarshal !!str `80` into int'],
  ['docker', '{}', 'host missing'],
  ['docker', '{host: "http://a b"}', 'parse "http://a b": invalid character " " in host name'],
  ['dockerswarm', '{host: a}', 'role missing (one of: tasks, services, nodes)'],
  [
    'dockerswarm',
    '{host: a, role: node}',
    'invalid role `node`, expected tasks, services, or nodes',
  ],
  ['ec2', '{filters: [{name: a}]}', 'EC2 SD configuration filter values cannot be empty'],
  ['ec2', '{filters: a}', 'cannot unmarshal !!str `a` into []*aws.Filter'],
  ['eureka', '{}', 'eureka_sd: empty or null eureka server'],
  ['eureka', '{server: "eureka:8761"}', 'eureka_sd: invalid eureka server URL'],
  ['file', '{}', 'file service discovery config must contain at least one path name'],
  [
    'file',
    '{files: [a.txt, "*/a.yml", null]}',
    'path name `a.txt` is not valid for file discovery',
    'path name `*/a.yml` is not valid for file discovery',
    'path name `` is not valid for file discovery',
  ],
  [
    'gce',
    '{}',
    'GCE SD configuration requires a `project`',
    'GCE SD configuration requires a `zone`',
  ],
  ['hetzner', '{}', 'role missing (one of: robot, hcloud)'],
  ['hetzner', '{role: cloud}', 'unknown role `cloud`'],
  ['http', '{}', 'URL is missing'],
  ['http', '{url: "targets:80"}', "URL scheme must be 'http' or 'https'"],
  ['http', '{url: "http:///a"}', 'host is missing in URL'],
  [
    'http',
    '{url: "http://a", bearer_token: a, bearer_token_file: b}',
    'at most one of `bearer_token` & `bearer_token_file` must be configured',
  ],
  ['ionos', '{datacenter_id: ""}', "datacenter id can't be empty"],
  [
    'kubernetes',
    '{}',
    'role missing (one of: pod, service, endpoints, endpointslice, node, ingress)',
  ],
  ['kubernetes', '{role: Pod}', 'unknown Kubernetes SD role `Pod`'],
  [
    'kubernetes',
    '{role: pod, kubeconfig_file: a, api_server: "http://a"}',
    "cannot use 'kubeconfig_file' and 'api_server' simultaneously",
  ],
  [
    'kubernetes',
    '{role: pod, tls_config: {ca_file: a}}',
    "to use custom HTTP client configuration please provide the 'api_server' URL explicitly",
  ],
  [
    'kubernetes',
    '{role: pod, kubeconfig_file: a, enable_http2: false}',
    "cannot use a custom HTTP client configuration together with 'kubeconfig_file'",
  ],
  [
    'kubernetes',
    '{role: pod, api_server: "http://a", namespaces: {own_namespace: true}}',
    "cannot use 'api_server' and 'namespaces.own_namespace' simultaneously",
  ],
  [
    'kubernetes',
    '{role: service, selectors: [{role: pod}, null]}',
    'service role supports only service selectors',
    'service role supports only service selectors',
  ],
  [
    'kubernetes',
    '{role: pod, selectors: [{role: pod}, {role: pod}]}',
    'duplicated selector role: pod',
  ],
  ['kubernetes', '{role: pod, namespaces: [a]}', 'cannot unmarshal !!seq into kubernetes.plain'],
  ['kuma', '{}', 'kuma SD server must not be empty'],
  ['kuma', '{server: kuma}', 'kuma SD server must not be empty and have a scheme: `kuma`'],
  ['marathon', '{}', 'marathon_sd: must contain at least one Marathon server'],
  [
    'marathon',
    '{servers: [a], auth_token: x, basic_auth: {username: u}}',
    'marathon_sd: at most one of basic_auth, auth_token & auth_token_file must be configured',
  ],
  [
    'nerve',
    '{}',
    'nerve SD config must contain at least one Zookeeper server',
    'nerve SD config must contain at least one path',
  ],
  ['nomad', '{server: ""}', 'nomad SD configuration requires a server address'],
  ['oci', `{auth: key, ${oci}}`, ociAuth('key')],
  ['oci', `{${oci}, refresh_interval: 0s}`, 'oci_sd: refresh_interval must be positive, got 0s'],
  ['oci', `{${oci}, compartments: [a, ""]}`, 'oci_sd: compartments[1] must not be empty'],
  [
    'oci',
    '{region: r, auth: instance_principal, user: u}',
    'oci_sd: instance_principal auth must not have tenancy, user, fingerprint, key_file, key_passphrase, or key_passphrase_file set',
  ],
  [
    'openstack',
    '{availability: x}',
    'role missing (one of: instance, hypervisor, loadbalancer)',
    'openstack SD configuration requires a region',
    'unknown availability x, must be one of admin, internal or public',
  ],
  ['outscale', '{access_key: a}', 'one of secret_key & secret_key_file must be configured'],
  [
    'ovhcloud',
    '{service: vps, consumer_key: c}',
    'application key can not be empty',
    'application secret can not be empty',
  ],
  ['puppetdb', '{url: "ftp://a"}', "URL scheme must be 'http' or 'https'", 'query missing'],
  [
    'scaleway',
    `{${scaleway}, secret_key: hunter2}`,
    'scaleway-sdk-go: invalid secret key format, expected a UUID: xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
  ],
  [
    'scaleway',
    `{${scaleway}, secret_key_file: f, zone: par1, api_url: "http://a/"}`,
    'scaleway-sdk-go: invalid default zone format `par1`',
    'scaleway-sdk-go: invalid API url `http://a/` it should not have a trailing slash',
  ],
  ['serverset', '{servers: [a], paths: [a]}', "serverset SD config paths must begin with '/': `a`"],
  [
    'stackit',
    '{endpoint: "://a"}',
    'stackit_sd: invalid endpoint "://a": parse "://a": missing protocol scheme',
  ],
  ['stackit', '{region: ""}', 'stackit_sd: endpoint and region missing'],
  [
    'triton',
    '{account: a, dns_suffix: d, endpoint: e, role: vm, refresh_interval: 0s}',
    "triton SD configuration requires role to be 'container' or 'cn'",
    'triton SD configuration requires RefreshInterval to be a positive integer',
  ],
  [
    'uyuni',
    '{server: ":a", password: p}',
    'Uyuni SD configuration requires a username',
    'Uyuni Server URL is not valid: parse ":a": missing protocol scheme',
  ],
  ['vultr', 'null', 'empty or null section in vultr_sd_configs'],
]

function ociAuth(method: string): string {
  return `oci_sd: unknown auth method \`${method}\`, expected \`api_key\` or \`instance_principal\``
}

describe('service discovery', () => {
  it.each(accepted)('%s accepts %s', (mechanism, section) => {
    expect(messages(mechanism, section)).toEqual([])
  })

  it.each(refused)('%s refuses %s', (mechanism, section, ...expected) => {
    expect([...messages(mechanism, section)].sort()).toEqual([...expected].sort())
  })

  it('has an accepted section of every mechanism', () => {
    const tried = new Set(accepted.map(([mechanism]) => `${mechanism}_sd_configs`))
    expect(Object.keys(discoveryFields).filter((field) => !tried.has(field))).toEqual([])
  })

  it.each(Object.keys(discoveryFields))('%s refuses a null section', (field) => {
    const mechanism = field.replace('_sd_configs', '')
    expect(messages(mechanism, 'null')).toEqual([`empty or null section in ${field}`])
  })

  it('leaves sections alone that another tool fills in', () => {
    for (const section of [
      '{role: "{{ .Values.role }}"}',
      '{role: pod, selectors: [{role: "{{ .Values.role }}", label: "{{ .Values.label }}"}]}',
      '{role: pod, api_server: "{{ .Values.server }}", kubeconfig_file: "{{ .Values.file }}"}',
    ])
      expect(messages('kubernetes', section, { placeholders: true })).toEqual([])
    expect(messages('http', '{url: "{{ .Values.url }}"}', { placeholders: true })).toEqual([])
    expect(messages('file', '{files: ["{{ .Values.file }}"]}', { placeholders: true })).toEqual([])
  })

  it('does not report what is missing where only a part is shown', () => {
    expect(messages('gce', '{}', { incomplete: true })).toEqual([])
  })

  it('never shows a secret', () => {
    const secret = 'hunter2'
    for (const section of [
      `{${scaleway}, secret_key: ${secret}}`,
      `{role: instance, project_id: ${uuid}, access_key: ${secret}, secret_key: ${secret}}`,
      `{${scaleway}, secret_key: [${secret}]}`,
    ])
      expect(messages('scaleway', section).join()).not.toContain(secret)
    for (const mechanism of ['uyuni', 'stackit', 'http', 'kuma'])
      for (const field of ['server', 'endpoint', 'url'])
        expect(messages(mechanism, `{${field}: "http://u:${secret}@a b"}`).join()).not.toContain(
          secret,
        )
  })

  it('says which version brought a mechanism', () => {
    const target = { major: 2, minor: 53 }
    expect(messages('oci', '{}', { target })[0]).toContain('oci_sd_configs')
  })
})
