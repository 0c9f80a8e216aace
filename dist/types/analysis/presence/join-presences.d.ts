import type { Presence } from './presence.ts';
/** Where one of two alternatives has a sample: as often as the one that has it more often. */
export declare function joinPresences(a: Presence, b: Presence): Presence;
