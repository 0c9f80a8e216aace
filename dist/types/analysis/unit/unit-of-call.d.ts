import type { Call } from '../../promql/ast.ts';
import type { Branch } from '../branch.ts';
import type { Site } from '../domain.ts';
import { type UnitFact } from './unit.ts';
/** The unit of what a call gives. */
export declare function unitOfCall(node: Call, args: readonly Branch[], site: Site): UnitFact;
