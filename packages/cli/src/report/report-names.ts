// The names of the reports, apart from what writes them, for the help loads only these.

export const reportNames = ["human", "agent", "json", "github", "sarif"] as const

export type ReportName = (typeof reportNames)[number]
