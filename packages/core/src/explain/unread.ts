// Reads unchecked data: a plan is built from what can be understood, and the rest never makes it throw.

import * as Redacted from "effect/Redacted"
import { mostPlanned } from "../budget.ts"
import type { KeysOfUnion } from "../grammar/row.ts"
import type { Fields } from "../grammar/type.ts"

/** An object that should be a `T`: its keys are known, its values are not. */
export type UnreadAs<T> = { readonly [K in KeysOfUnion<T>]?: unknown }

/** Whether `value` is an object that can be read key by key. */
export const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !Redacted.isRedacted(value)

/** `value` if it is an object, else an empty one. */
export const objectOf = <T>(value: unknown): UnreadAs<T> => (isObject(value) ? value : {}) as UnreadAs<T>

/** What JavaScript, and so the gateway, considers truthy. A `Redacted` is truthy. */
export const isTruthy = (value: unknown): boolean => Boolean(value)

/** `value` if it is a non-empty string. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined

/** `value` if it is a finite number. */
export const numberOf = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isFinite(value) ? value : undefined

/** `value` if it is a list, else an empty one. */
export const listOf = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? itemsOf(value) : [])

// Limited to what a plan can show. Holes count as items, because a list may have billions of them.
const itemsOf = (list: ReadonlyArray<unknown>): ReadonlyArray<unknown> =>
  Array.from({ length: Math.min(list.length, mostPlanned) }, (_, index) => list[index])

/** The numbers of a list, or `undefined` if it is not a list. */
export const numbersOf = (value: unknown): ReadonlyArray<number> | undefined =>
  Array.isArray(value) ? itemsOf(value).filter(item => typeof item === "number") : undefined

/** The strings of a list, or `undefined` if it is not a list. */
export const textsOf = (value: unknown): ReadonlyArray<string> | undefined =>
  Array.isArray(value) ? itemsOf(value).filter(item => typeof item === "string") : undefined
