/** What a word behind a number says that the number is: `factor` times the base unit (second, byte). */
export type UnitWord = {
    readonly kind: 'percent';
    readonly text: string;
} | {
    readonly kind: 'time';
    readonly text: string;
    readonly factor: number;
} | {
    readonly kind: 'data';
    readonly text: string;
    readonly factor: number;
    readonly perSecond: boolean;
};
/** A number's unit, written directly behind it or after one space. Undefined where there is none, or it may mean something else. */
export declare function readUnitWord(after: string): UnitWord | undefined;
