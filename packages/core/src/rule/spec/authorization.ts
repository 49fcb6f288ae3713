// One request has one `authorization`: the route's credential, the one that is forwarded, or the one that the client adds.

import { isAbsent, isPlainObject } from "../../grammar/plain-object.ts"
import { isForwarded, report } from "../../grammar/run.ts"
import { type ErrorRule, type Facts, textOfField } from "./facts.ts"

export const authorization: ErrorRule = {
  concerns: () => true,
  check: facts => {
    const { run, route } = facts
    const isOf = (form: string): boolean => isPlainObject(route.auth) && !isAbsent(route.auth[form])
    const fromClient = isOf("fromClient")
    const forwarded = isOf("forwarded") && !fromClient
    if (fromClient) checkPortkeyKey(facts)
    if (!forwarded && run.carried.length === 0) return
    const carried = run.carried.find(field => field.name === "authorization")
    const listed = isForwarded(run, "authorization")
    if (carried === undefined) {
      if (!forwarded || (listed && run.issues.some(issue => issue.path[0] === "forwardHeaders"))) return
      return report(
        run,
        "auth.forwarded-missing",
        ["route", "auth"],
        "route.auth is { forwarded: true }, but forwardHeaders carries no authorization",
        'Add forwardHeaders: { authorization: "Basic …" }, or give the token as route.auth.'
      )
    }
    if (!listed) {
      return report(
        run,
        "auth.not-forwarded",
        carried.path,
        "extraHeaders.authorization is not named in forwardHeaders, so the gateway would take it for the provider's bearer token",
        "Write the token as route.auth, or the field as forwardHeaders: { authorization }."
      )
    }
    if (fromClient || textOfField(facts, "authorization") !== undefined) {
      return report(
        run,
        "auth.twice",
        ["route", "auth"],
        "route.auth and forwardHeaders.authorization both give the authorization field",
        "Keep one: a bearer token as route.auth, any other scheme in forwardHeaders with route.auth: { forwarded: true }."
      )
    }
    if (/^bearer /i.test(carried.value)) {
      return report(
        run,
        "auth.forwarded-bearer",
        carried.path,
        "forwardHeaders.authorization is a bearer token",
        'Write the token as route.auth, and forwardHeaders: ["authorization"] to pass it on as it is.'
      )
    }
  }
}

/** Without x-portkey-api-key the hosted gateway uses the client's `authorization` up, as the Portkey key (observed, 2.2.3). */
function checkPortkeyKey(facts: Facts): void {
  const { run } = facts
  if (run.gateway !== "hosted" || textOfField(facts, "x-portkey-api-key") !== undefined) return
  // Of a key that is wrong enough is said.
  if (run.issues.some(({ path }) => path[0] === "apiKey")) return
  report(
    run,
    "auth.from-client-without-key",
    ["apiKey"],
    "apiKey is missing, but route.auth is { fromClient: true }: the hosted gateway would take the client's authorization for the Portkey key, and the provider would get none",
    'Add apiKey, or compile for a self-hosted gateway: { gateway: "open-source" }.'
  )
}
