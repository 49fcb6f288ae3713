// Runs one side as long as its profile needs: `profile.ts` starts this with `--cpu-prof`.

import { sideOf } from "./profiled-sides.ts"

const [, , name = "", seconds = ""] = process.argv
const side = sideOf(name)
const end = performance.now() + Number(seconds) * 1000
while (performance.now() < end) for (let count = 0; count < 1000; count++) await side()
