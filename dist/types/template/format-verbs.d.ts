import { type GoValue } from './go-value.ts';
/** A format with its arguments as Go's `Sprintf` writes it; what is wrong with either shows in the text as `%!…`. */
export declare function formatGo(format: string, args: readonly GoValue[]): string;
