import type { Binary } from '../../promql/ast.ts';
import type { Branch } from '../branch.ts';
import type { Site } from '../domain.ts';
import { type Presence } from './presence.ts';
/** Whether an operation between two sides has a result. */
export declare function binaryPresence(node: Binary, left: Branch, right: Branch, site: Site): Presence;
