/**
 * Exporters that hand on the names of another system, counters and gauges alike: MySQL's status variables, the views of
 * PostgreSQL, the files of /proc, the statistics of Envoy, Varnish, ClickHouse, Scylla, NVMe and SNMP.
 */
const families =
  /^(?:mysql_(?:global|info|perf|engine|slave|binlog)|pg|pgbouncer|node_vmstat|node_netstat|envoy|varnish|scylla|nvme|chi_clickhouse|clickhouse|couchdb|aerospike|mongodb|snmp|hadoop|hbase|kafka|cassandra)_/i

/** Whether the absence of a suffix says nothing of a name: its exporter names its counters without one. */
export function hasUnsuffixedCounters(name: string): boolean {
  return families.test(name)
}
