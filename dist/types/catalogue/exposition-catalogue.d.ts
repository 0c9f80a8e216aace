import type { Exposition } from './exposition/exposition.ts';
import type { Catalogue } from './metric.ts';
/** Makes a catalogue of files of metrics. Where they differ in a fact, that fact is unknown. */
export declare function expositionCatalogue(expositions: readonly Exposition[]): Catalogue;
