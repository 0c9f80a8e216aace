import type { GoTime } from './go-value.ts';
/** A time as Go's `Time.Format` writes it in the layout. */
export declare function formatTime(time: GoTime, layout: string): string;
/** A time as Go prints it: `2009-11-10 23:00:00 +0000 UTC`, with as many decimals as it has. */
export declare function printTime(time: GoTime): string;
