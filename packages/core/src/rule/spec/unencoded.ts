// Values that the gateway writes into a URL as they are.

import { report } from "../../grammar/run.ts"
import { formatPath } from "../../issue/issue.ts"
import { type Rule, textOfField } from "./facts.ts"

const inQuery = ["x-portkey-aws-role-arn", "x-portkey-aws-external-id"]

/** Both go into the query of the AssumeRole call without being encoded (gateway/src/providers/bedrock/utils.ts:409). */
export const unencodedRole: Rule = ({ run, layout }) => {
  if (run.gateway !== "open-source") return
  for (const { row, slot, path } of layout.entries) {
    if (!inQuery.includes(row.field) || !/[&#+% ]/.test(run.slots[slot] ?? "")) continue
    const message = `${formatPath(path)} has a character that a URL reads otherwise, and the gateway does not encode it`
    report(run, "aws.unencoded", path, message, "Choose one without & # + % and blanks.", "warning")
  }
}

/** These two take the credential as `?key=`, where logs keep it; a forwarded one lands there with its scheme. */
export const forwardedIntoUrl: Rule = facts => {
  const { run, route } = facts
  if (route.provider !== "google" && route.provider !== "palm") return
  const forwarded = typeof route.auth === "object" && route.auth !== null && "forwarded" in route.auth
  if (!forwarded || textOfField(facts, "x-portkey-forward-headers") === undefined) return
  report(
    run,
    "auth.forwarded-into-url",
    ["route", "auth"],
    `route.auth is forwarded, but the gateway also writes the authorization of ${route.provider} into the URL, as ?key=`,
    "Give the API key as route.auth.",
    "warning"
  )
}
