import type { Aggregate } from '../../promql/ast.ts';
import type { Branch } from '../branch.ts';
import type { Site } from '../domain.ts';
import { type UnitFact } from './unit.ts';
/** The unit of an aggregate. */
export declare function unitOfAggregate(node: Aggregate, { unit }: Branch, site: Site): UnitFact;
/** The unit of a mean: of zeros and ones it is the part that is one. */
export declare function averageUnit(unit: UnitFact): UnitFact;
