/** Whether two names say that one measures a part of what the other measures: `x_free_bytes` and `x_size_bytes`. */
export declare function isPartName(part: string, whole: string): boolean;
