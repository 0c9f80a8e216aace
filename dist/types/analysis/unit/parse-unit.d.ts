import type { Unit } from './unit.ts';
/**
 * The unit that a word means: those of catalogues, of `# UNIT` lines and of settings. Bases and symbols of SI and IEC, in
 * any case but for the symbols; `bytes_per_second` and `bytes/s` are per time.
 */
export declare function parseUnit(word: string): Unit | undefined;
