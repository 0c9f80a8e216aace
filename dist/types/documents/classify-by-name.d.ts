import type { DocumentKind } from './document.ts';
/** What a file's name says that it is, for files whose content says nothing (they are empty, or no YAML). */
export declare function classifyByName(path: string): DocumentKind | undefined;
