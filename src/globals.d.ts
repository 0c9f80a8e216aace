/** Put in by the bundler: the version of the package. */
declare const PROMPROOF_VERSION: string
/** Put in by the bundler: a hash of the script that the launcher starts. */
declare const PROMPROOF_SCRIPT_HASH: string
