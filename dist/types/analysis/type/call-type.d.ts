import type { Call } from '../../promql/ast.ts';
import type { Site } from '../domain.ts';
import { type TypeFact } from './metric-type.ts';
/** The type of a call's result. */
export declare function typeOfCall(node: Call, arg: TypeFact, site: Site): TypeFact;
