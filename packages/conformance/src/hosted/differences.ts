// Where Portspec says otherwise than what was observed, each by the id of the observation, and why.

/** Why explain and predict do not foretell where the request went. */
export const unpredicted: Readonly<Record<string, string>> = {}
