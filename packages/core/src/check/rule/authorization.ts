// One request has one `authorization`: the route's credential, or the one that is forwarded.

import { isAbsent, isPlainObject } from "../../table/plain-object.ts"
import { isForwarded, report } from "../../table/run.ts"
import { type ErrorRule, textOfField } from "../rule.ts"

export const authorization: ErrorRule = {
  concerns: () => true,
  check: facts => {
    const { run, route } = facts
    const forwarded = isPlainObject(route.auth) && !isAbsent(route.auth.forwarded)
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
    if (textOfField(facts, "authorization") !== undefined) {
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
