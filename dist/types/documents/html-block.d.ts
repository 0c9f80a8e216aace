/** What ends the HTML block of CommonMark that begins with this line; undefined where none begins. A text that is searched for may stand in the same line. */
export declare function htmlBlockEnd(line: string, inParagraph: boolean): RegExp | 'blank' | undefined;
