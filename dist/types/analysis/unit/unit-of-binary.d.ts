import type { Binary } from '../../promql/ast.ts';
import type { Branch } from '../branch.ts';
import type { Site } from '../domain.ts';
import { type UnitFact } from './unit.ts';
/** The unit of what an operator gives. */
export declare function unitOfBinary(node: Binary, left: Branch, right: Branch, site: Site): UnitFact;
