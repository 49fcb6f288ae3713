// The part of vitest that the contract and the laws use, for runtimes where vitest cannot run. A suite is bundled with
// this module instead of vitest. A missing name stops the bundler: add it then.

import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  type ExpectStatic,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend
} from "@vitest/expect"

chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)

/** The real one from vitest. */
export const expect = Object.assign(
  (value: unknown, message?: string) => chai.expect(value, message),
  chai.expect,
  Reflect.get(globalThis, ASYMMETRIC_MATCHERS_OBJECT)
) as unknown as ExpectStatic

/** The result of one test. */
export interface Outcome {
  /** The titles of its groups and its own, outermost first. */
  readonly titles: ReadonlyArray<string>
  readonly status: "passed" | "failed" | "skipped"
  /** Why it failed. */
  readonly message?: string
}

type Step = () => unknown

interface Group {
  readonly title: string
  readonly parts: Array<Group | Test>
  readonly beforeAll: Step[]
  readonly beforeEach: Step[]
  readonly afterAll: Step[]
}

interface Test {
  readonly title: string
  /** Undefined for a skipped test. */
  readonly body: Step | undefined
}

const newGroup = (title: string): Group => ({
  title,
  parts: [],
  beforeAll: [],
  beforeEach: [],
  afterAll: []
})
const root = newGroup("")
let current = root

function describeOne(title: string, body: () => void): void {
  const [outer, group] = [current, newGroup(title)]
  outer.parts.push(group)
  current = group
  body()
  current = outer
}

export const describe = Object.assign(describeOne, {
  each:
    <T>(cases: ReadonlyArray<T>) =>
    (title: string, body: (value: T) => void) => {
      for (const value of cases) describeOne(title.replace("%s", String(value)), () => body(value))
    }
})

export const test = Object.assign(
  (title: string, body: Step): void => void current.parts.push({ title, body }),
  { skip: (title: string, _: Step): void => void current.parts.push({ title, body: undefined }) }
)

export const beforeAll = (step: Step): void => void current.beforeAll.push(step)
export const beforeEach = (step: Step): void => void current.beforeEach.push(step)
export const afterAll = (step: Step): void => void current.afterAll.push(step)

/** The time limit of one test, in ms: some of these runtimes start while the others keep the machine busy. */
const timeLimit = 60_000

/** Runs every declared test whose title matches `only`, one after the other. */
export async function* runTests(only: RegExp): AsyncGenerator<Outcome> {
  yield* runGroup(root, only, [], [])
}

async function* runGroup(
  group: Group,
  only: RegExp,
  outer: ReadonlyArray<string>,
  outerSteps: ReadonlyArray<Step>
): AsyncGenerator<Outcome> {
  const titles = group === root ? [] : [...outer, group.title]
  const beforeEach = [...outerSteps, ...group.beforeEach]
  for (const step of group.beforeAll) await step()
  for (const part of group.parts) {
    if ("parts" in part) yield* runGroup(part, only, titles, beforeEach)
    else if (only.test(part.title)) yield await runTest(part, titles, beforeEach)
  }
  for (const step of group.afterAll) await step()
}

async function runTest(
  { title, body }: Test,
  outer: ReadonlyArray<string>,
  before: ReadonlyArray<Step>
): Promise<Outcome> {
  const titles = [...outer, title]
  if (body === undefined) return { titles, status: "skipped" }
  const run = async () => {
    for (const step of before) await step()
    await body()
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it took longer than ${timeLimit} ms`)), timeLimit)
  })
  try {
    await Promise.race([run(), late])
    return { titles, status: "passed" }
  } catch (error) {
    return { titles, status: "failed", message: error instanceof Error ? `${error}` : JSON.stringify(error) }
  } finally {
    clearTimeout(timer)
  }
}
