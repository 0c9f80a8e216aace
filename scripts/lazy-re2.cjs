/** Stands for re2js in the bundles: most patterns are judged without the engine, so it is evaluated when first used. */
module.exports = {
  get RE2JS() {
    return require('../node_modules/re2js/build/index.cjs').RE2JS
  },
}
