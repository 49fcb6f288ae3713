// The editor of the playground: CodeMirror with the diagnostics, completion and hover of the playground.

import { autocompletion, type CompletionSource, completionKeymap } from "@codemirror/autocomplete"
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands"
import { json } from "@codemirror/lang-json"
import { yaml } from "@codemirror/lang-yaml"
import {
  bracketMatching,
  HighlightStyle,
  indentOnInput,
  indentUnit,
  syntaxHighlighting
} from "@codemirror/language"
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint"
import { Compartment, EditorState, type Extension } from "@codemirror/state"
import {
  drawSelection,
  EditorView,
  type HoverTooltipSource,
  highlightActiveLine,
  hoverTooltip,
  keymap,
  lineNumbers
} from "@codemirror/view"
import { tags } from "@lezer/highlight"

export type Language = "json" | "yaml" | "plain"

export interface EditorSettings {
  readonly parent: HTMLElement
  readonly text: string
  readonly language: Language
  /** The editor's label for screen readers. */
  readonly label: string
  readonly onChange: (text: string) => void
  readonly complete?: CompletionSource | undefined
  readonly hover?: HoverTooltipSource | undefined
}

const languages: { readonly [Name in Language]: () => Extension } = { json, yaml, plain: () => [] }

/** Uses the page's colours, so the editor follows its light and dark mode. */
const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: "var(--editor-key)" },
  { tag: [tags.string, tags.special(tags.string), tags.content], color: "var(--editor-text)" },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: "var(--editor-number)" },
  { tag: [tags.comment, tags.lineComment], color: "var(--editor-comment)", fontStyle: "italic" },
  { tag: [tags.punctuation, tags.separator, tags.bracket], color: "var(--vp-c-text-2)" }
])

const look = EditorView.theme({
  "&": { backgroundColor: "transparent", color: "var(--vp-c-text-1)", fontSize: "13px", height: "100%" },
  "&.cm-focused": { outline: "2px solid var(--vp-c-brand-1)", outlineOffset: "-2px" },
  ".cm-scroller": { fontFamily: "var(--vp-font-family-mono)", lineHeight: "1.6" },
  ".cm-content": { caretColor: "var(--vp-c-text-1)", padding: "8px 0" },
  ".cm-cursor": { borderLeftColor: "var(--vp-c-text-1)" },
  ".cm-gutters": { backgroundColor: "transparent", color: "var(--vp-c-text-2)", border: "none" },
  ".cm-activeLine": { backgroundColor: "var(--editor-line)" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--editor-selection) !important"
  },
  ".cm-tooltip": {
    backgroundColor: "var(--vp-c-bg-elv)",
    color: "var(--vp-c-text-1)",
    border: "1px solid var(--vp-c-divider)",
    borderRadius: "6px",
    maxWidth: "min(32rem, 90vw)"
  },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    backgroundColor: "var(--vp-c-brand-soft)",
    color: "var(--vp-c-text-1)"
  },
  ".cm-diagnostic": { padding: "6px 10px", whiteSpace: "pre-line" },
  ".cm-diagnosticAction": {
    backgroundColor: "var(--vp-button-brand-bg)",
    color: "var(--vp-button-brand-text)",
    padding: "2px 8px"
  }
})

/** An editor in a page. */
export class Editor {
  readonly #view: EditorView
  readonly #language = new Compartment()

  constructor({ parent, text, language, label, onChange, complete, hover }: EditorSettings) {
    this.#view = new EditorView({
      parent,
      state: EditorState.create({
        doc: text,
        extensions: [
          lineNumbers(),
          history(),
          drawSelection(),
          indentOnInput(),
          indentUnit.of("  "),
          bracketMatching(),
          highlightActiveLine(),
          lintGutter(),
          syntaxHighlighting(colours),
          look,
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false" }),
          // Tab leaves the editor.
          keymap.of([...completionKeymap, ...lintKeymap, ...historyKeymap, ...defaultKeymap]),
          autocompletion(complete === undefined ? {} : { override: [complete] }),
          hover === undefined ? [] : hoverTooltip(hover),
          this.#language.of(languages[language]()),
          EditorView.updateListener.of(update => {
            if (update.docChanged) onChange(update.state.doc.toString())
          })
        ]
      })
    })
  }

  setText(text: string): void {
    const { doc } = this.#view.state
    if (doc.toString() !== text) this.#view.dispatch({ changes: { from: 0, to: doc.length, insert: text } })
  }

  setLanguage(language: Language): void {
    this.#view.dispatch({ effects: this.#language.reconfigure(languages[language]()) })
  }

  /** Marks the issues. The text may have changed since, so places beyond its end are moved into it. */
  setDiagnostics(diagnostics: ReadonlyArray<Diagnostic>): void {
    const { length } = this.#view.state.doc
    const inside = diagnostics.map(diagnostic => {
      const from = Math.min(diagnostic.from, length)
      return { ...diagnostic, from, to: Math.min(Math.max(diagnostic.to, from), length) }
    })
    this.#view.dispatch(setDiagnostics(this.#view.state, inside))
  }

  /** Selects a range, scrolls to it, and takes the focus. */
  select({ start, end }: { readonly start: number; readonly end: number }): void {
    const { length } = this.#view.state.doc
    this.#view.dispatch({
      selection: { anchor: Math.min(start, length), head: Math.min(end, length) },
      scrollIntoView: true
    })
    this.#view.focus()
  }

  destroy(): void {
    this.#view.destroy()
  }
}
