/** The version of Prometheus that something is written for. */
export interface TargetVersion {
    readonly major: number;
    readonly minor: number;
}
/** Whether a target is older than a version such as `2.53`. */
export declare function isBefore({ major, minor }: TargetVersion, version: string): boolean;
