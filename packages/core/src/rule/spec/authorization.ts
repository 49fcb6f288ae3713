// A request has one `authorization`: the route's credential, a forwarded one, or one that the client adds.

import { isAbsent, isPlainObject } from "../../grammar/plain-object.ts"
import { type CarriedField, isForwarded, type Run } from "../../grammar/run.ts"
import { words } from "../../issue/words.ts"
import { addApiKey } from "../../rows/gateway.ts"
import { type Facts, isReported, textOfField } from "./facts.ts"
import type { SpecRule } from "./spec-rule.ts"

const field = "authorization"
const auth = ["route", "auth"]

/** Where each kind of credential belongs. */
const places = words`Write a bearer token as ${{ at: auth }}, another scheme as forwardHeaders: { authorization: "…" } with auth: { forwarded: true }.`

const isOf = ({ route }: Facts, variant: string): boolean =>
  isPlainObject(route.auth) && !isAbsent(route.auth[variant])

const isFromClient = (facts: Facts): boolean => isOf(facts, "fromClient")
const isOfForwarded = (facts: Facts): boolean => isOf(facts, "forwarded") && !isFromClient(facts)

const carriedIn = ({ carried }: Run): CarriedField | undefined => carried.find(({ name }) => name === field)

/** The carried `authorization`, if the gateway forwards it. */
function forwardedIn({ run }: Facts): CarriedField | undefined {
  const carried = carriedIn(run)
  return carried !== undefined && isForwarded(run, field) ? carried : undefined
}

/** Whether the spec sets the field twice, or the client sets it too. */
const isTwice = (facts: Facts): boolean => isFromClient(facts) || textOfField(facts, field) !== undefined

export const authorizationErrors = [
  {
    id: "hosted.bearer-used-up",
    only: "hosted",
    // An invalid key already has an issue.
    find(facts, tell) {
      if (!isAbsent(facts.spec.apiKey)) return
      const { run } = facts
      if (!isFromClient(facts) && carriedIn(run) === undefined && textOfField(facts, field) === undefined)
        return
      tell(
        ["apiKey"],
        "is missing, so the gateway takes authorization for it, and the provider gets none",
        addApiKey
      )
    }
  },
  {
    id: "auth.forwarded-missing",
    find(facts, tell) {
      if (!isOfForwarded(facts) || carriedIn(facts.run) !== undefined) return
      if (isForwarded(facts.run, field) && isReported(facts, "forwardHeaders")) return
      tell(
        auth,
        words`is { forwarded: true }, but ${{ at: ["forwardHeaders"] }} has no authorization`,
        places
      )
    }
  }
] as const satisfies ReadonlyArray<SpecRule>

/** Those for a spec that carries fields of its own. */
export const carriedAuthorizationErrors = [
  {
    id: "auth.not-forwarded",
    find({ run }, tell) {
      const carried = carriedIn(run)
      if (carried === undefined || isForwarded(run, field)) return
      tell(
        carried.path,
        words`is not named in ${{ at: ["forwardHeaders"] }}, so the gateway would send it as a bearer token`,
        places
      )
    }
  },
  {
    id: "auth.twice",
    find(facts, tell) {
      if (forwardedIn(facts) === undefined || !isTwice(facts)) return
      tell(auth, words`and ${{ at: ["forwardHeaders", field] }} both give authorization`, places)
    }
  },
  {
    id: "auth.forwarded-bearer",
    find(facts, tell) {
      const carried = forwardedIn(facts)
      if (carried === undefined || isTwice(facts) || !/^bearer /i.test(carried.value)) return
      tell(
        carried.path,
        "is a bearer token",
        'Write it as route.auth, and forwardHeaders: ["authorization"] to pass it on.'
      )
    }
  }
] as const satisfies ReadonlyArray<SpecRule>
