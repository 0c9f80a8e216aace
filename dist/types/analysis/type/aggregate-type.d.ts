import type { Aggregate } from '../../promql/ast.ts';
import type { Site } from '../domain.ts';
import { type TypeFact } from './metric-type.ts';
/** The type of an aggregation's result. */
export declare function typeOfAggregate(node: Aggregate, inner: TypeFact, site: Site): TypeFact;
