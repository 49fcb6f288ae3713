// In which version of the hosted gateway a field came, where Portkey's changelog says it. A self-hosted one may be older.

/** Lower-case name of a field, and the version; fields that gateway 2.2.3 was seen to read are left out. */
export const since: ReadonlyMap<string, string> = new Map([
  ["x-portkey-sensitive-headers", "2.6.1"],
  ["x-portkey-byteplus-region", "2.9.0"],
  ["x-portkey-anthropic-aws-workspace-id", "2.10.0"],
  ["x-portkey-fetch-integrated-models", "2.11.2"],
  ["x-portkey-beta", "2.17.0"],
  ["x-portkey-workspace", "2.25.0"]
])
