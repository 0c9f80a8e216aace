import type { ExporterTable } from '../exporter-table.ts';
/** windows_exporter, of versions before and after the names of 0.30 changed. */
export declare const windowsExporter: ExporterTable;
/** snmp_exporter with the module of interfaces. */
export declare const snmpExporter: ExporterTable;
/** Programs on the Java virtual machine: Micrometer's names, and those of the agent and the older client library. */
export declare const jvm: ExporterTable;
/** .NET: prometheus-net and its runtime metrics. */
export declare const dotnet: ExporterTable;
