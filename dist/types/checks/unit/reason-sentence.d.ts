import type { Because } from '../../analysis/because.ts';
/** A chain of reasons as the beginning of a sentence. */
export declare function reasonSentence(because: Because): string;
