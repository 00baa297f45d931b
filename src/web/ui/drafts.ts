/** Texts that were typed and not yet sent, kept for this session of the browser. */

const prefix = 'yaodian.draft.'

/** A kept draft: what it is of, when it was last typed in, its values. */
export interface Draft {
  of: string
  title: string
  href: string
  at: string
  values: Record<string, unknown>
}

/** The draft of something, if one is kept. */
export function findDraft(of: string): Draft | undefined {
  try {
    const text = sessionStorage.getItem(prefix + of)
    return text === null ? undefined : (JSON.parse(text) as Draft)
  } catch {
    return undefined
  }
}

/** Keeps a draft; false where the browser keeps nothing. */
export function keepDraft(draft: Draft): boolean {
  try {
    sessionStorage.setItem(prefix + draft.of, JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

export function dropDraft(of: string): void {
  try {
    sessionStorage.removeItem(prefix + of)
  } catch {
    // Nothing was kept.
  }
}

/** All drafts of an account, newest first. `owner` begins each draft's name. */
export function listDrafts(owner: string): Draft[] {
  try {
    return Object.keys(sessionStorage)
      .filter((name) => name.startsWith(`${prefix}${owner}.`))
      .flatMap((name) => findDraft(name.slice(prefix.length)) ?? [])
      .sort((a, b) => b.at.localeCompare(a.at))
  } catch {
    return []
  }
}
