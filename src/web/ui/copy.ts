/** Text for the clipboard, also where the page is not of a secure origin. */
import { App } from 'antd'
import { sharedWords } from '../words/shared.ts'
import { useSay } from './language.ts'

/** Copies text and says so; says too when the browser did not allow it. */
export function useCopy(): (text: string, done?: string) => Promise<void> {
  const say = useSay()
  const { message } = App.useApp()
  return async (text, done = say(sharedWords.copied)) => {
    if (await copyText(text)) message.success(done)
    else message.error(say(sharedWords.notCopied))
  }
}

/** Puts text on the clipboard; false where the browser does not allow it. */
async function copyText(text: string): Promise<boolean> {
  try {
    // Only pages of secure origins have it; an installation inside a bureau often is none.
    if (!navigator.clipboard) return copySelected(text)
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copySelected(text)
  }
}

/** The old way: what is selected in a field is copied. A dialog keeps the focus inside itself, so the field stands in it. */
function copySelected(text: string): boolean {
  const before = document.activeElement
  const area = document.createElement('textarea')
  area.value = text
  area.readOnly = true
  Object.assign(area.style, { position: 'fixed', top: '0', opacity: '0' })
  const place = before?.closest('[role="dialog"]') ?? document.body
  place.append(area)
  try {
    area.select()
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    area.remove()
    if (before instanceof HTMLElement) before.focus()
  }
}
