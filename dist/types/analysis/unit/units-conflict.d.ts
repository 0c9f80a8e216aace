import type { Facts } from '../facts.ts';
import type { KnownUnit, Unit } from './unit.ts';
/** The units of all alternatives of a result, literals left out; undefined unless each of them is known. */
export declare function knownUnits({ branches, joined }: Facts): readonly KnownUnit[] | undefined;
/** Whether all alternatives of a result are of known units whose every reading passes a test. */
export declare function allReadings(facts: Facts, test: (unit: Unit) => boolean): boolean;
/** Whether no reading of one unit can be added to, or compared with, any of the other. */
export declare function unitsConflict(a: KnownUnit, b: KnownUnit): boolean;
