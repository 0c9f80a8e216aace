/**
 * How many values a label takes, going by its name: `few` for what a server has a limited number of, `many` for what each
 * user, request or moment brings anew, `perhaps` for names that mean either, `unknown` for all others.
 */
export type LabelGrowth = 'few' | 'unknown' | 'perhaps' | 'many';
/** Tells the growth of a label by its name, however that is written: `userId` is `user_id`. */
export declare function labelGrowth(name: string): LabelGrowth;
/** Whether the values that samples show of a label are identifiers of single things that come and go. */
export declare function looksLikeIds(name: string, values: ReadonlySet<string>): boolean;
