import type { Settings } from './settings.ts';
/** What holds where neither a settings file nor a flag says otherwise. */
export declare const defaultSettings: Settings;
