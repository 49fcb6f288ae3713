// Missing fields that make the gateway send the text `undefined`, or refuse the request.

import type { Gateway } from "../../grammar/gateway-kind.ts"
import { optionsOf, type Row, type Variant, type Variants } from "../../grammar/row.ts"
import { rowsOf } from "../../grammar/rows-of.ts"
import { requiredRows } from "../../parse/read-tree.ts"
import { credentialsOf, fieldsOfCredential, isAnnounced, isComplete, lackingRows } from "../credentials.ts"
import { catalogModelInstead } from "../field-wordings.ts"
import { hasError, type Request, type RequestRule } from "../lint-rule.ts"

/** The variants of a credential that another field announces. */
const announcedBy = ({ of }: Variants): ReadonlyArray<Variant> =>
  Object.values(of).filter(({ marks }) => marks.length > 0)

/** Whether a field that announces a variant is wrong, so the intended variant is unknown. */
const isUnclear = (credential: Variants, request: Request): boolean =>
  announcedBy(credential).some(({ marks }) => marks.some(({ field }) => hasError(request, field)))

/** The variant of a credential that the request announces. */
const announcedIn = (credential: Variants, request: Request): Variant | undefined =>
  isUnclear(credential, request)
    ? undefined
    : announcedBy(credential).find(each => isAnnounced(each, request.reading))

const isReadBy = ({ marks }: Variant, gateway: Gateway): boolean =>
  marks.every(({ readBy = gateway }) => readBy === gateway)

interface Unannounced {
  readonly begun: Row
  readonly variant: Variant
  /** Whether the credential is usable without the variant. */
  readonly isSpare: boolean
}

/** The variants that are partly present without the field that announces them: the gateway does not read them. */
function unannouncedIn(credential: Variants, request: Request): ReadonlyArray<Unannounced> {
  const { reading } = request
  if (isUnclear(credential, request) || announcedIn(credential, request) !== undefined) return []
  const unread = new Set(reading.unused.map(([name]) => name))
  const isSpare = isComplete(credential, reading)
  const found = new Map<string, Unannounced & { readonly likeness: number }>()
  for (const variant of announcedBy(credential)) {
    const begun = requiredRows(variant.rows).find(row => unread.has(row.field))
    if (begun === undefined || !isReadBy(variant, reading.reader.at.gateway)) continue
    // Variants share fields: the one with more fields present, and fewer missing, is meant.
    const present = rowsOf(variant.rows).filter(({ row }) => unread.has(row.field)).length
    const likeness = present - lackingRows(variant, reading).length
    const other = found.get(begun.field)
    if (other === undefined || likeness > other.likeness)
      found.set(begun.field, { begun, variant, isSpare, likeness })
  }
  return [...found.values()]
}

/** Whether every report about a credential's fields concerns the announced or intended variant. */
const isCovered = (credential: Variants, request: Request): boolean =>
  isUnclear(credential, request) ||
  announcedIn(credential, request) !== undefined ||
  unannouncedIn(credential, request).length > 0

/** The fields of a variant that no field announces, if `field` may have a purpose other than the credential. */
function otherwise(credential: Variants, field: string): string {
  const usual = Object.values(credential.of).find(({ marks }) => marks.length === 0)
  if (usual === undefined || field !== "authorization") return ""
  const names = requiredRows(usual.rows).map(row => row.field)
  return names.length < 2 ? "" : `, or send ${names.join(" and ")} instead`
}

const announcement = ({ marks }: Variant): string =>
  marks.map(mark => `${mark.field}: ${optionsOf(mark)?.[0] ?? ""}`).join(" and ")

const unannounced =
  (
    isSpare: boolean,
    repair: (variant: Variant, credential: Variants, begun: string) => string
  ): RequestRule["find"] =>
  (request, tell) => {
    for (const credential of credentialsOf(request.reading))
      for (const { begun, variant, isSpare: spare } of unannouncedIn(credential, request))
        if (spare === isSpare)
          tell(
            [begun.field],
            `is read only beside ${announcement(variant)}`,
            repair(variant, credential, begun.field)
          )
  }

const sendAsBearer = "Send the key as authorization: Bearer <key>."

/** The field in which another client sends its provider's key: `x-api-key`, `api-key`, `x-goog-api-key`. */
const keyOfOtherClient = ({ fields, reading }: Request): string | undefined =>
  fields.find(({ name }) => /^(?!x-portkey-).*api-?key$/.test(name) && !reading.reader.forwarded.has(name))
    ?.name

export const missingRules = [
  {
    id: "companion.missing",
    severity: "error",
    on: [],
    find: unannounced(false, (variant, ...begun) => `Add ${announcement(variant)}${otherwise(...begun)}.`)
  },
  {
    id: "companion.missing",
    severity: "warning",
    on: [],
    find: unannounced(true, () => "Leave it out.")
  },
  {
    id: "field.missing",
    severity: "error",
    on: [],
    find(request, tell) {
      for (const credential of credentialsOf(request.reading)) {
        const variant = announcedIn(credential, request)
        if (variant === undefined) continue
        const what = `is missing, which ${announcement(variant)} needs: the gateway falls back on another credential, or sends the text undefined`
        for (const { field } of lackingRows(variant, request.reading)) tell([field], what, "Add the field.")
      }
    }
  },
  {
    id: "field.missing",
    severity: "error",
    on: [],
    find(request, tell) {
      const covered = credentialsOf(request.reading).filter(each => isCovered(each, request))
      const reported = new Set(covered.flatMap(each => [...fieldsOfCredential(each)]))
      for (const { rule, path, what, repair } of request.reading.reader.faults) {
        const name = String(path[0])
        if (rule !== "field.missing" || reported.has(name) || hasError(request, name)) continue
        const unprefixed = [...request.misnamed()].find(
          ([, { rule, meant }]) => rule === "name.unprefixed" && meant === name
        )
        if (unprefixed !== undefined) {
          const [given, misnamed] = unprefixed
          tell([given], misnamed.fault, misnamed.repair, { rename: name })
          continue
        }
        const isBearer = name === "authorization"
        const key = isBearer ? keyOfOtherClient(request) : undefined
        const isHosted = isBearer && request.run.gateway === "hosted"
        if (key === undefined) tell(path, what, isHosted ? `Add the field. ${catalogModelInstead}` : repair)
        else tell([key], "is not read for this route, so the provider gets no credential", sendAsBearer)
      }
    }
  }
] as const satisfies ReadonlyArray<RequestRule>
