import { remember } from '../../catalogue/remember.ts'

/**
 * How many values a label takes, going by its name: `few` for what a server has a limited number of, `many` for what each
 * user, request or moment brings anew, `perhaps` for names that mean either, `unknown` for all others.
 */
export type LabelGrowth = 'few' | 'unknown' | 'perhaps' | 'many'

const many: ReadonlySet<string> = new Set([
  'user_id',
  'userid',
  'email',
  'email_address',
  'mail_address',
  'session_id',
  'sessionid',
  'request_id',
  'req_id',
  'trace_id',
  'traceid',
  'span_id',
  'spanid',
  'correlation_id',
  'transaction_id',
  'txn_id',
  'order_id',
  'uuid',
  'guid',
  'token',
  'access_token',
  'query',
  'sql',
  'statement',
  'message',
  'error_message',
  'err_msg',
  'exception_message',
  'last_error',
  'stack_trace',
  'stacktrace',
  'user_agent',
  'useragent',
  'referer',
  'referrer',
  'client_ip',
  'client_address',
  'remote_addr',
  'remote_ip',
  'remote_address',
  'source_ip',
  'timestamp',
  'image_id',
])

const perhaps: ReadonlySet<string> = new Set([
  'path',
  'endpoint',
  'uri',
  'url',
  'ip',
  'address',
  'customer_id',
  'tenant_id',
  'account_id',
  'container_id',
  'pod_uid',
  'uid',
  'id',
  'queryid',
  'query_id',
  'digest',
  'sha',
  'sha256',
  'commit',
  'commit_sha',
  'commit_hash',
  'phone',
  'phone_number',
  'file',
  'filename',
])

const few: ReadonlySet<string> = new Set([
  'le',
  'quantile',
  'job',
  'instance',
  'code',
  'status',
  'status_code',
  'method',
  'route',
  'handler',
  'service',
  'namespace',
  'cluster',
  'pod',
  'container',
  'node',
  'device',
  'mountpoint',
  'fstype',
  'cpu',
  'mode',
  'severity',
  'alertname',
  'env',
  'environment',
  'region',
  'zone',
  'datacenter',
  'dc',
  'version',
  'phase',
  'reason',
  'type',
  'state',
  'verb',
  'resource',
  'team',
  'tier',
  'stage',
  'deployment',
  'statefulset',
  'daemonset',
])

const moment = /(?:^|_)(?:timestamp|created_at|updated_at|started_at|finished_at|expires_at)$/

/** Tells the growth of a label by its name, however that is written: `userId` is `user_id`. */
export const labelGrowth: (name: string) => LabelGrowth = remember(readGrowth)

function readGrowth(name: string): LabelGrowth {
  const word = snakeCase(name)
  if (many.has(word) || moment.test(word)) return 'many'
  if (perhaps.has(word)) return 'perhaps'
  return few.has(word) ? 'few' : 'unknown'
}

const infrastructure =
  /^(?:.*_)?(?:shard|partition|node|cluster|zone|region|worker|thread|cpu|core|device|slot|broker|store|pool|host|rack|replica|server|instance|disk|gpu|port|vlan|queue|group|chip|bank|socket|numa|channel|lane|epoch|version|network|tenant|team|site|datacenter)_?id$/
const uuid = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i
const hash = /^(?=.*\d)(?=.*[a-f])[0-9a-f]{16,64}$/i
const digits = /^\d+$/

/** Whether the values that samples show of a label are identifiers of single things that come and go. */
export function looksLikeIds(name: string, values: ReadonlySet<string>): boolean {
  const all = [...values]
  if (all.length < 2) return false
  if (all.every((value) => uuid.test(value))) return !infrastructure.test(snakeCase(name))
  const isId = /_id$/.test(snakeCase(name)) && !infrastructure.test(snakeCase(name))
  if (!isId) return false
  if (all.every((value) => hash.test(value))) return true
  return all.every((value) => digits.test(value)) && !areDense(all.map(Number))
}

/** Numbers from 0 or 1 without gaps count something out. */
function areDense(numbers: readonly number[]): boolean {
  const least = Math.min(...numbers)
  return least <= 1 && Math.max(...numbers) - least < numbers.length
}

function snakeCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[-.]/g, '_')
    .toLowerCase()
}
