// Writes to the clipboard, if the page may.

/** Returns whether `text` is now in the clipboard. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
