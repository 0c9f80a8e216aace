import type { Call } from '../../promql/ast.ts';
import type { Branch } from '../branch.ts';
import type { Site } from '../domain.ts';
import { type Presence } from './presence.ts';
/** Whether a call has a result. */
export declare function callPresence(node: Call, args: readonly Branch[], site: Site): Presence;
