import type { DeclaredMetric } from './declarations.ts';
import type { Catalogue } from './metric.ts';
/** Makes a catalogue of what client code declares; a name that is declared in two ways is not in it. */
export declare function declarationCatalogue(declared: readonly DeclaredMetric[]): Catalogue;
