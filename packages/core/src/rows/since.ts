// The hosted gateway's version that introduced a field, if Portkey's changelog names it. A self-hosted one may be
// older.

/** The version, by the lower-case field name. Fields that gateway 2.2.3 was observed to read are left out. */
export const since: ReadonlyMap<string, string> = new Map([
  ["x-portkey-sensitive-headers", "2.6.1"],
  ["x-portkey-byteplus-region", "2.9.0"],
  ["x-portkey-anthropic-aws-workspace-id", "2.10.0"],
  ["x-portkey-fetch-integrated-models", "2.11.2"],
  ["x-portkey-beta", "2.17.0"],
  ["x-portkey-workspace", "2.25.0"]
])
