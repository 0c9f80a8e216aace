/** Whether a recorded name is one that other well-known sets of rules give. */
export declare function isKnownRecord(name: string): boolean;
/** Whether a name with colons is one that programs expose by themselves. */
export declare function isExposedWithColons(name: string): boolean;
