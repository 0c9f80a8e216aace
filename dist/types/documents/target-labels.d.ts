import type { FoundDocument } from './document.ts';
/**
 * The labels that the scrape configurations among some documents put on targets, beside `job` and `instance`; undefined where
 * there is none, or where it does not show all of them (files and services that bring labels, `labelmap`, names made of captures).
 */
export declare function targetLabels(documents: readonly FoundDocument[]): ReadonlySet<string> | undefined;
