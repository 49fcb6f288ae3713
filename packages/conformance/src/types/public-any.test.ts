// The published types of the packages that depend on core contain no `any`.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, expect, test } from "vitest"
import { publicAnys } from "./public-any.ts"

const folder = mkdtempSync(join(import.meta.dirname, ".types-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const declarationsOf = (name: string) => fileURLToPath(import.meta.resolve(name)).replace(/\.js$/, ".d.ts")

test.for(["@portspec/fetch", "@portspec/axios", "@portspec/from-portkey"])("%s exports no any", name => {
  expect(publicAnys(declarationsOf(name))).toEqual([])
})

test.for([
  ["an alias", "type Hidden = any; export declare function f(a: Hidden): void", "f(a)"],
  ["a type argument", "export declare function f(): Promise<any>", "f()<>"],
  [
    "a property of an option",
    "interface O { readonly a?: any } export declare function f(o: O): void",
    "f(o).a"
  ],
  ["a callback", "export interface O { readonly f: (a: any) => void }", "O.f(a)"],
  ["a record", "export type R = Record<string, any>", "R[]"],
  ["a base with a default", "interface B<D = any> { d: D } export interface O extends B {}", "O.d"],
  ["an import that is not found", 'export type { T } from "no-such-package"', "T"],
  [
    "a module augmentation",
    'import "axios"; declare module "axios" { interface AxiosRequestConfig { x: any } } export declare function f(c: import("axios").AxiosRequestConfig): void',
    "f(c).x"
  ]
])("publicAnys finds any in %s", ([name = "", text = "", path]) => {
  const file = join(folder, `${name.replaceAll(" ", "-")}.d.ts`)
  writeFileSync(file, text)
  expect(publicAnys(file)).toContain(path)
})
