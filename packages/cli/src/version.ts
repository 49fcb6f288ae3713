// The version of this program, inserted by the build.

declare const __PORTSPEC_VERSION__: string

export const version: string = __PORTSPEC_VERSION__
