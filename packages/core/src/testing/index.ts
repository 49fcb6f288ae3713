// `@portspec/core/testing`: arbitraries for property tests of code that builds or reads specs. Needs fast-check.

export { almostSpec } from "./almost-spec.ts"
export { configArbitrary, settingsArbitrary } from "./config-arbitrary.ts"
export { overridesArbitrary } from "./overrides-arbitrary.ts"
export { comparable } from "./plain-spec.ts"
export { type SpecArbitraryOptions, specArbitrary } from "./spec-arbitrary.ts"
