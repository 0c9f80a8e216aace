import type { Catalogue, MetricLookup } from './metric.ts';
/**
 * Asks several catalogues, and takes each fact from who knows best. Where two that know equally well differ, the fact is
 * unknown, whatever others say.
 */
export declare function mergeCatalogues(catalogues: readonly MetricLookup[]): Catalogue;
