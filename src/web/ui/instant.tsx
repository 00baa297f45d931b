import { useLanguage } from './language.ts'
import { exactText, instantText } from './time.ts'

/** An instant as text, with the exact one on hover. */
export function Instant({ at, now }: { at: string; now?: string }) {
  const language = useLanguage()
  return (
    <time dateTime={at} title={exactText(at)} className="number">
      {instantText(at, language, now)}
    </time>
  )
}
