import type { Because, Confidence } from '../because.ts';
import { type Unit, type UnitFact } from './unit.ts';
/** A fact of several readings, doubles left out; unknown where there is none, or where there are too many. */
export declare function unitFact(units: readonly Unit[], confidence: Confidence, because: Because): UnitFact;
/** A fact with other readings: each becomes those given for it. */
export declare function mapReadings(fact: UnitFact, read: (unit: Unit) => Unit | readonly Unit[] | undefined, because?: Because): UnitFact;
/** A fact with the readings that pass a test; as it was, where none does. */
export declare function narrowReadings(fact: UnitFact, test: (unit: Unit) => boolean): UnitFact;
