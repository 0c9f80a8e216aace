import type { GoYaml } from '../yaml/yaml-document.ts'
import { classifyByName } from './classify-by-name.ts'
import type { DocumentKind } from './document.ts'

const keys =
  /(?:^|[\s{,"'-])(?:groups?|scrape_configs|scrape_config_files|rule_files|remote_write|remote_read|alertmanagers|evaluation_interval|external_labels|global|tests|relabel_tests|receivers|route|slos|job_name|scrape_interval|group_wait|tls_server_config|http_server_config|basic_auth_users)["']?[ \t]*:/m
const targetList = /^(?:\s|#[^\n]*\n)*(?:---\s+)?(?:\[|-[ \t]+["']?(?:targets|labels)["']?[ \t]*:)/
const kinds =
  /\bkind["']?[ \t]*:[ \t]*["']?(?:[A-Za-z]*Rules?|[A-Za-z]*(?:ServiceMonitor|PodMonitor|PodMonitoring|Scrape|ScrapeConfig|AlertmanagerConfig)|Prometheus[A-Za-z]*|Alertmanager|Probe|ThanosRuler|ServiceLevelObjective|VM[A-Z][A-Za-z]*)\b/
const readsWithV2 =
  /^["']?(?:scrape_configs|scrape_config_files|rule_files|tests|global|alerting|remote_write|remote_read|route|receivers|evaluation_interval|kind|apiVersion|tls_server_config|http_server_config|basic_auth_users)["']?[ \t]*:|^-[ \t]+(?:targets|labels)[ \t]*:|^\{[ \t\r\n]*"(?:scrape_configs|tests|rule_files|global|kind|apiVersion)"/m
const rulesLine = /^["']?groups["']?[ \t]*:/m
const ruleLine = /^[ \t]*(?:-[ \t]+)?["']?(?:alert|record)["']?[ \t]*:/m
const exprLine = /^[ \t]+expr[ \t]*:/m
const resourceLine = /^[ \t]*(?:-[ \t]+)?kind[ \t]*:[ \t]*["']?PrometheusRule\b/m
const testsLine = /^["']?tests["']?[ \t]*:/m
const expectationLine =
  /^[ \t]*(?:-[ \t]+)?(?:input_series|alert_rule_test|promql_expr_test)[ \t]*:/m
const routeLine = /^[ \t]*route[ \t]*:/m
const receiversLine = /^[ \t]*receivers[ \t]*:/m
const indentedConfigLine = /^[ \t]+scrape_configs[ \t]*:/m
const configLine =
  /^["']?(?:scrape_configs|rule_files|remote_write|remote_read)["']?[ \t]*:|^[ \t]*(?:-[ \t]+job_name|scrape_interval)[ \t]*:/m
const alertmanagerLine =
  /^[ \t]+(?:-[ \t]+)?(?:group_wait|repeat_interval|(?:slack|email|webhook|pagerduty)_configs)[ \t]*:/m

/** Whether a text has any key without which no file is Prometheus', so that the others need no parsing. */
export function mayBePrometheus(path: string, text: string): boolean {
  return (
    keys.test(text) ||
    kinds.test(text) ||
    targetList.test(text) ||
    classifyByName(path) !== undefined ||
    (ruleLine.test(text) && exprLine.test(text))
  )
}

/** The dialect that the kind of a file most likely calls for, told from its lines before it is parsed. */
export function likelyGoYaml(text: string): GoYaml {
  return !rulesLine.test(text.slice(0, 4096)) && readsWithV2.test(text) ? 'v2' : 'v3'
}

/** The dialect that Prometheus reads a kind with; resources go through Kubernetes, which reads as v2 does. */
export function goYamlOf(kind: DocumentKind, resource: boolean): GoYaml {
  return kind === 'rules' && !resource ? 'v3' : 'v2'
}

/** The kind of a text that is no YAML, told from its lines; for errors that deserve to be shown. */
export function kindOfBroken(text: string): DocumentKind | undefined {
  if (resourceLine.test(text)) return 'rules'
  if (testsLine.test(text) && expectationLine.test(text)) return 'tests'
  if (rulesLine.test(text) && ruleLine.test(text)) return 'rules'
  if (ruleLine.test(text) && exprLine.test(text)) return 'rules'
  if (configLine.test(text)) return 'config'
  return alertmanagerLine.test(text) ? 'alertmanager' : undefined
}

/** Whether the lines of a template, which cannot be read, are those of rules, tests or a configuration. */
export function isTemplateOfOurs(path: string, text: string): boolean {
  if (kindOfBroken(text) !== undefined || classifyByName(withoutTemplateName(path)) !== undefined)
    return true
  return (
    (ruleLine.test(text) && exprLine.test(text)) ||
    indentedConfigLine.test(text) ||
    (routeLine.test(text) && receiversLine.test(text))
  )
}

function withoutTemplateName(path: string): string {
  return path.replace(/\.(?:j2|jinja2?|erb|epp|tpl|gotmpl|tmpl)$/i, '')
}
