// Prints the request costs of one process as JSON: `request-rows.ts` runs several and takes the median.

import { measureRequests } from "./measure-requests.ts"
import { sidesAt } from "./side.ts"
import { startEchoServer } from "./start-echo-server.ts"

const server = await startEchoServer()
try {
  process.stdout.write(JSON.stringify(await measureRequests(sidesAt(server.baseURL))))
} finally {
  await server.stop()
}
