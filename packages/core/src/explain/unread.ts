// Reading data that nobody has checked: a plan is made of what can be understood, and never throws at the rest.

import * as Redacted from "effect/Redacted"
import { mostPlanned } from "../budget.ts"

/** An object whose values may be anything. */
export type Unread = Readonly<Record<string, unknown>>

type KeysOfUnion<T> = T extends unknown ? keyof T : never

/** What shall be a `T`, but may be any object: the keys are known, their values are not. */
export type UnreadAs<T> = { readonly [K in KeysOfUnion<T>]?: unknown }

/** Whether `value` is an object that can be read key by key. */
export const isObject = (value: unknown): value is Unread =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !Redacted.isRedacted(value)

/** `value` where it is an object, else an empty one. */
export const objectOf = <T>(value: unknown): UnreadAs<T> => (isObject(value) ? value : {}) as UnreadAs<T>

/** What JavaScript, and so the gateway, takes for given. A `Redacted` is given. */
export const isTruthy = (value: unknown): boolean => Boolean(value)

/** `value` where it is text that says something. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined

/** `value` where it is a number that can be counted with. */
export const numberOf = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isFinite(value) ? value : undefined

/** `value` where it is a list, else an empty one. */
export const listOf = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? itemsOf(value) : [])

// No more than a plan can show, and a hole is an item too: a list may be nothing but holes, billions of them.
const itemsOf = (list: ReadonlyArray<unknown>): ReadonlyArray<unknown> =>
  Array.from({ length: Math.min(list.length, mostPlanned) }, (_, index) => list[index])

/** The numbers of a list; `undefined` where there is no list. */
export const numbersOf = (value: unknown): ReadonlyArray<number> | undefined =>
  Array.isArray(value) ? itemsOf(value).filter(item => typeof item === "number") : undefined

/** The texts of a list; `undefined` where there is no list. */
export const textsOf = (value: unknown): ReadonlyArray<string> | undefined =>
  Array.isArray(value) ? itemsOf(value).filter(item => typeof item === "string") : undefined
