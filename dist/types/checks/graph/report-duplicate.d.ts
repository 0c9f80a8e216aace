import type { CheckContext } from '../check.ts';
import type { Duplicate } from './find-duplicates.ts';
/** Reports the later of two rules, and shows the earlier. */
export declare function reportDuplicate(context: CheckContext, duplicate: Duplicate): void;
