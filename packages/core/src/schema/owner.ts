// Whose key a key is, for what is said about it: an object type by its name; or a place in a spec: `spec`, `spec.trace`, and of
// a route the provider's slug or the kind of route, `bedrock.auth.keys`.

/** The owner of the keys of a spec itself. */
export const ofSpec = "spec"

/** Who says what the owner of a route's key does not say otherwise. */
export const anyRoute = "route"
