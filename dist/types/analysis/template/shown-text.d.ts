import type { ValueFormat } from './template-value.ts';
/** What a number looks like after some formats; undefined where that cannot be told. */
export declare function shownText(value: number, formats: readonly ValueFormat[]): string | undefined;
