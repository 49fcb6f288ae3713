// Makes text from a file or a variable harmless for a terminal.

/**
 * Replaces control characters, which could control the terminal, and the line ends that only Unicode has with U+FFFD.
 * Keeps tabs and line feeds.
 */
export const printable = (text: string): string =>
  text.replace(/[^\P{Cc}\t\n]|[\u2028-\u202E\u2066-\u2069]/gu, "\uFFFD")
