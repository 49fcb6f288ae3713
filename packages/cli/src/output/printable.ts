// Text of a file or a variable, made harmless for a terminal.

/** Control characters but tab and line feed, which could steer the terminal, become U+FFFD. */
export const printable = (text: string): string =>
  text.replace(/[^\P{Cc}\t\n]|[\u202A-\u202E\u2066-\u2069]/gu, "\uFFFD")
