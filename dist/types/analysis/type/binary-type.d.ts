import type { Binary } from '../../promql/ast.ts';
import type { Site } from '../domain.ts';
import { type TypeFact } from './metric-type.ts';
/** The type of what an operator makes of its two sides. */
export declare function typeOfBinary(node: Binary, left: TypeFact, right: TypeFact, site: Site): TypeFact;
