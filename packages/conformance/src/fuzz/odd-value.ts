// Unexpected values, newly created each time: what a JavaScript caller can pass by mistake or on purpose.

import * as Redacted from "effect/Redacted"
import { mark } from "./marked.ts"
import type { PlainObject } from "./plain.ts"
import type { Random } from "./random.ts"

class WithFields {
  provider = "openai"
  auth = "k-fake"
}

const refuse = (): never => {
  // The message of a getter may hold a secret, and must not be repeated.
  throw new Error(mark)
}

const cyclic = (): object => {
  const node: PlainObject = { provider: "openai" }
  node.a = node
  node.b = [node, node]
  return node
}

const shared = (levels: number): object => {
  let node: object = { value: 1 }
  for (let level = 0; level < levels; level++) node = { left: node, right: node }
  return node
}

const deep = (levels: number): unknown => {
  let node: unknown = "x"
  for (let level = 0; level < levels; level++) node = level % 2 === 0 ? [node] : { targets: node }
  return node
}

const wiped = (): unknown => {
  const secret = Redacted.make(mark)
  Redacted.wipeUnsafe(secret)
  return secret
}

const throwingProxy = (): object =>
  new Proxy(
    {},
    { get: refuse, ownKeys: refuse, getPrototypeOf: refuse, has: refuse, getOwnPropertyDescriptor: refuse }
  )

const texts: ReadonlyArray<string> = [
  ...["", " ", " x ", "x\r\ny", "\u0000", "é", "😀", "\ud800", "null", "undefined", "NaN", "[object Object]"],
  ...["true", "True", "0", "-1", "1e3", "200ms", "30s", "$" + "{X}", "{{x}}", "$X", "<key>", "os.environ/X"],
  ...[
    "@slug",
    "@",
    "@no slug",
    "pc-1",
    "openai",
    "OpenAI",
    "bedrock",
    "vertex-ai",
    "azure-openai",
    "managed"
  ],
  ...["Bearer ", "Bearer x", "bearer  Bearer x", "Basic eA==", "__proto__", "constructor", "toString"],
  ...["https://h.example.com/v1/", "http://127.0.0.1", "//u:p@h", "https://u:p@h.example", "h.example?key=x"],
  ...["{}", "[]", "[[[[", '{"a":1}', '{"provider":"openai"}', '["x-a"]', "x-a, X-B", "'x'"],
  ...["gpt-4o", "@cf/meta/llama", "single", "fallback", "loadbalance", "conditional", "simple", "semantic"]
]

/** One odd value. */
export function oddValue(random: Random): unknown {
  const kind = random.below(30)
  switch (kind) {
    case 0:
      return undefined
    case 1:
      return null
    case 2:
      return random.pick([true, false])
    case 3:
      return random.pick([0, -0, 1, -1, 1.5, 429, 2 ** 31, 2 ** 53, 1e300, Number.NaN, Infinity, -Infinity])
    case 4:
      return 7n
    case 5:
      // Without the mark: the description of a symbol is not a secret, wherever it is printed.
      return Symbol("odd")
    case 6:
      return () => mark
    case 7:
      return new Date(0)
    case 8:
      return new Map<unknown, unknown>([["provider", "openai"]])
    case 9:
      return new Set(["x"])
    case 10:
      return new Headers({ "x-portkey-trace-id": "t" })
    case 11:
      return new WithFields()
    case 12:
      return Promise.resolve({ provider: "openai" })
    case 13:
      return Redacted.make(random.pick<unknown>([mark, "", undefined, 7, { a: mark }]))
    case 14:
      return wiped()
    case 15:
      return cyclic()
    case 16:
      return shared(40)
    case 17:
      return deep(random.pick([5, 70, 3000]))
    case 18:
      return throwingProxy()
    case 19:
      return new Array(random.pick([1, 3, 2 ** 31]))
    case 20:
      return Object.assign(Object.create(null), { provider: "openai" })
    case 21:
      return JSON.parse('{"__proto__":{"provider":"openai"},"constructor":1}')
    case 22:
      return new String("openai")
    case 23:
      return new URL("https://h.example.com/v1")
    case 24:
      return "x".repeat(random.pick([300, 20_000]))
    case 25:
      return random.pick<unknown>([[], {}, [[]], [{}], [null], [undefined, "x"], ["x", 1, {}]])
    case 26:
      return Object.freeze({ toJSON: refuse, toString: refuse })
    case 27:
      return new Uint8Array(3)
    default:
      return random.pick(texts)
  }
}

/** `object` with `key` in an unexpected form. */
export function hiddenKey(object: object, key: string, value: unknown, random: Random): void {
  const form: PropertyDescriptor = random.pick<PropertyDescriptor>([
    { value, enumerable: false },
    { get: () => value, enumerable: true },
    { get: refuse, enumerable: true },
    { get: refuse, enumerable: false }
  ])
  Object.defineProperty(object, key, { ...form, configurable: true })
}
