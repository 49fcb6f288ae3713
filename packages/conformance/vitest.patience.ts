// How long the suites wait. The gateway can hang on a bad config; a request gives up after 9 s, and a test must outlive
// that. The machine may be busy with other builds: the limit is for what never ends and does not measure speed.
export const patience = { testTimeout: 60_000, hookTimeout: 60_000 }
