// The names of the reports. Kept apart from the reports because the help loads only the names.

export const reportNames = ["human", "agent", "json", "github", "sarif"] as const

export type ReportName = (typeof reportNames)[number]
