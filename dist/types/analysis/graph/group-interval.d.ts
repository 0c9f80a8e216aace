import type { RuleGroup } from '../../rules/rule-file.ts';
/** How far back Prometheus looks for the newest sample, in milliseconds: the default of `--query.lookback-delta`. */
export declare const defaultLookback = 300000;
/** Milliseconds between the evaluations of a group, where it says so. */
export declare function groupInterval({ interval }: RuleGroup): number | undefined;
