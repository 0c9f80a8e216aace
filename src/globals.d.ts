/** Put in by the bundler. */
declare const PROMPROOF_VERSION: string
