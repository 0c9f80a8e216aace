import type { Binary } from '../../promql/ast.ts';
import type { Branch } from '../branch.ts';
import type { Site } from '../domain.ts';
import { type RangeFact } from './interval.ts';
/**
 * The range of a division whose sides are a part and its whole, neither of them negative: from 0 to 1, or to what constants
 * multiply it by. Never a sound one, as labels may be replaced on the way and sums are rounded.
 */
export declare function shareRange(node: Binary, left: Branch, right: Branch, site: Site): RangeFact | undefined;
