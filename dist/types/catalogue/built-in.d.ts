import type { Catalogue } from './metric.ts';
/**
 * The metrics of common exporters. A table is read when a name with its prefix is first asked for. It is complete for no
 * name: exporters change, and programs add metrics of their own to those of their libraries.
 */
export declare const builtInExporters: Catalogue;
