import type { Exposition } from '../catalogue/exposition/exposition.ts';
import type { Problem } from '../diagnostic/diagnostic.ts';
/** What keeps a file of metrics from being read. */
export declare function expositionProblems({ source, problems, limit }: Exposition): readonly Problem[];
