// The formats of header fields. Kept apart from their readers, because the help loads only the names.

export const headerForms = ["curl", "lines", "json"] as const

export type HeaderForm = (typeof headerForms)[number]
