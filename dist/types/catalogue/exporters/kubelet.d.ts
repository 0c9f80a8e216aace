import type { ExporterTable } from '../exporter-table.ts';
/**
 * cAdvisor within the kubelet. Series of pods and of the machine lack some labels, and `container` and `pod` have had
 * other names.
 */
export declare const cadvisor: ExporterTable;
/** The kubelet's own metrics. */
export declare const kubelet: ExporterTable;
