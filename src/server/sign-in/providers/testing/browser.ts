/** A browser of the tests: keeps cookies by origin and follows redirects; what goes to our own origin is handed over. */
export class Browser {
  readonly #own: string
  readonly #send: (path: string, init: RequestInit) => Promise<Response>
  readonly #jars = new Map<string, Map<string, string>>()
  /** Addresses it was at, in order. */
  readonly visited: URL[] = []

  constructor(own: string, send: (path: string, init: RequestInit) => Promise<Response>) {
    this.#own = own
    this.#send = send
  }

  /** Cookies that an origin has set and not cleared. */
  jar(origin: string): Map<string, string> {
    const jar = this.#jars.get(origin) ?? new Map<string, string>()
    this.#jars.set(origin, jar)
    return jar
  }

  /** Goes to an address without following where it leads. */
  async step(address: string | URL, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address)
    this.visited.push(url)
    const jar = this.jar(url.origin)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...(init.headers as Record<string, string>), ...(cookie ? { cookie } : {}) }
    const request: RequestInit = { ...init, headers, redirect: 'manual' }
    const response =
      url.origin === this.#own ? await this.#send(url.pathname + url.search, request) : await fetch(url, request)
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    return response
  }

  /** Goes to an address and follows every redirect until `stop`, which is not visited; gives the last answer or that address. */
  async go(
    address: string | URL,
    init: RequestInit = {},
    stop: (url: URL) => boolean = () => false,
  ): Promise<{ response: Response; url: URL }> {
    let url = new URL(address)
    let response = await this.step(url, init)
    for (let hops = 0; hops < 20; hops++) {
      const location = response.headers.get('location')
      if (location === null) break
      url = new URL(location, url)
      if (stop(url)) break
      response = await this.step(url)
    }
    return { response, url }
  }

  /** Sends a form. */
  post(address: string | URL, fields: Record<string, string>, stop?: (url: URL) => boolean) {
    return this.go(address, { method: 'POST', body: new URLSearchParams(fields) }, stop)
  }
}
