// An XMLHttpRequest for Node, as far as axios uses it. Like a browser's, it follows redirects itself, because it uses
// fetch.

class LoopbackXMLHttpRequest {
  readyState = 0
  status = 0
  statusText = ""
  response: unknown = null
  responseText = ""
  responseURL = ""
  responseType = ""
  timeout = 0
  onloadend: (() => void) | null = null
  onerror: ((event: unknown) => void) | null = null
  onabort: (() => void) | null = null
  readonly #abort = new AbortController()
  readonly #fields = new Headers()
  #answered = new Headers()
  #method = ""

  open(method: string, url: string): void {
    this.#method = method
    this.responseURL = url
    this.readyState = 1
  }

  setRequestHeader(name: string, value: string): void {
    this.#fields.append(name, value)
  }

  getAllResponseHeaders(): string {
    return [...this.#answered].map(([name, value]) => `${name}: ${value}`).join("\r\n")
  }

  abort(): void {
    this.#abort.abort()
  }

  async send(body: NonNullable<RequestInit["body"]> | null): Promise<void> {
    const init = { method: this.#method, headers: this.#fields, body, signal: this.#abort.signal }
    try {
      const answer = await fetch(this.responseURL, init)
      this.responseText = await answer.text()
      this.response = this.responseText
      this.responseURL = answer.url
      this.#answered = answer.headers
      this.status = answer.status
      this.statusText = answer.statusText
      this.readyState = 4
      this.onloadend?.()
    } catch (error) {
      if (this.#abort.signal.aborted) this.onabort?.()
      else this.onerror?.(error)
    }
  }
}

Object.assign(globalThis, { XMLHttpRequest: LoopbackXMLHttpRequest })
