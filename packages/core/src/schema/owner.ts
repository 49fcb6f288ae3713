// The owner of a key, by which its description is found: the name of an object type, or a place in a spec: `spec`,
// `spec.trace`. In a route, the place begins with the provider's slug or the kind of route: `bedrock.auth.keys`.

/** The owner of the top-level keys of a spec. */
export const ofSpec = "spec"

/** The owner of descriptions that apply to any route without one of its own. */
export const anyRoute = "route"
