/**
 * The shapes that widgets and hosts share; `ARCHITECTURE.md` says what each key means. No code.
 *
 * @typedef {{text?: string, choice?: string[], position?: number, order?: string[], scenarios?: Scenario[],
 *   sorted?: Record<string, string>, colleague?: Record<string, string>}} Value
 *   what a participant gave; one shape per kind
 * @typedef {{name: string, parameters: Record<string, unknown>, summary: string}} Scenario
 *   a kept run of a model
 * @typedef {"trainer" | "prive" | "team"} Share
 *
 * @typedef {object} Answer
 * @property {number | string} revision
 * @property {Value | null} value
 * @property {Share} share
 * @property {string} time ISO 8601 with zone
 * @property {string} [writer]
 * @property {string} [round] school year, for an earlier answer
 *
 * @typedef {object} Feedback
 * @property {number | null} score
 * @property {number | null} max_score
 * @property {string | null} comment plain text of the trainer
 * @property {boolean} [unread] whether the trainer has still to read the answer; then there is no score
 * @property {string | null} time
 *
 * @typedef {{id: string, text: string}} Item text is HTML that the compiler made
 *
 * @typedef {object} Spec
 * @property {1} schema
 * @property {string} kind
 * @property {string} id
 * @property {string} chapter
 * @property {string | null} [section]
 * @property {number | null} [page]
 * @property {string} [title]
 * @property {string} prompt HTML that the compiler made
 * @property {number} [points]
 * @property {Share} [share]
 * @property {[number, number] | null} [words]
 * @property {string[]} [rubric]
 * @property {string | null} [compare]
 * @property {boolean} [mirror]
 * @property {string | null} [cites]
 * @property {{id: string, chapter: string, title: string} | null} [quotes]
 * @property {{function: string, arguments: Record<string, unknown>} | null} [check]
 * @property {string | null} [unit]
 * @property {number | null} [decimals]
 * @property {Item[]} [options]
 * @property {boolean} [multiple]
 * @property {[string, string]} [poles]
 * @property {Item[]} [items]
 * @property {[string, string]} [axes] two things that may hold of an item
 * @property {string} [model]
 * @property {Record<string, unknown>} [parameters]
 *
 * @typedef {object} Model anywidget's model interface: all that a widget knows of its host
 * @property {(name: string) => any} get
 * @property {(name: string, value: any) => void} set
 * @property {() => void} save_changes
 * @property {(event: string, callback: (...args: any[]) => void) => void} on
 * @property {(event?: string | null, callback?: ((...args: any[]) => void) | null) => void} off
 * @property {(message: any) => void} send
 *
 * @typedef {{model: Model, el: HTMLElement}} Mount what a host hands to `render`
 *
 * @typedef {object} SaveMessage
 * @property {"save"} type
 * @property {string} nonce
 * @property {Value | null} value
 * @property {Share} share
 * @property {number | string | null} base revision that it was written upon
 * @property {string} writer
 *
 * @typedef {"offline" | "session" | "full" | "readonly" | "error"} Reason why a save failed
 */
export {};
