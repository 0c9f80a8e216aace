import type { Binary, Expr } from '../../promql/ast.ts';
import type { Because } from '../because.ts';
import type { Site } from '../domain.ts';
import type { Interval } from './interval.ts';
/** What a function or an aggregation does to whatever it is given; put into words when somebody asks. */
export declare function givenBy(node: Expr, name: string, values: Interval, site: Site): Because;
/** What a comparison lets through, after what its operand could be. */
export declare function letThrough(node: Binary, values: Interval, from: Because | undefined, site: Site): Because;
