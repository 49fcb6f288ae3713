// The forms in which header fields may be given, apart from what reads them, for the help loads only these.

export const headerForms = ["curl", "lines", "json"] as const

export type HeaderForm = (typeof headerForms)[number]
