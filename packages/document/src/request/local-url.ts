/** Whether a URL, with or without its scheme, is on this machine, where the open-source gateway often runs. */
export const isLocalUrl = (url: string): boolean =>
  /^(?:https?:\/\/)?(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/.test(url)
