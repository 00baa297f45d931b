import './corrected.css'
import { useSay } from './language.ts'

const words = {
  from: { zh: '原文', en: 'Before' },
  to: { zh: '更正为', en: 'Now' },
} as const

/** Words that were corrected: what stood there beside what stands there now. Never by colour alone. */
export function Corrected({ name, from, to }: { name?: string; from: string; to: string }) {
  const say = useSay()
  return (
    <div className="corrected">
      {name && <strong className="small">{name}</strong>}
      <div className="corrected-pair">
        <div>
          <span className="quiet small">{say(words.from)}</span>
          <del className="text-block">{from}</del>
        </div>
        <div>
          <span className="quiet small">{say(words.to)}</span>
          <ins className="text-block">{to}</ins>
        </div>
      </div>
    </div>
  )
}
