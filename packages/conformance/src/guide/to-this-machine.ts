// Loaded before a sample of a page: redirects requests for Portkey to the gateway on this machine that PORTKEY_URL
// names.

const hosted = "https://api.portkey.ai"
const { PORTKEY_URL = "" } = process.env
const send = globalThis.fetch

globalThis.fetch = (input, init) => {
  const url = input instanceof Request ? input.url : String(input)
  if (!url.startsWith(`${hosted}/`)) return Promise.reject(new Error(`a sample must not call ${url}`))
  const there = PORTKEY_URL + url.slice(hosted.length)
  return send(input instanceof Request ? new Request(there, input) : there, init)
}
