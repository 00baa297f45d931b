import { Button } from 'antd'
import { Link, useLocation } from 'wouter'
import { pointFields } from '#api/pack.ts'
import type { Pack } from '#core/pack.ts'
import { aboveRegister, beginnings, registerHref } from '../../records/pack/doors.ts'
import { useMay } from '../../records/session.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { comparisonWords } from '../../words/list-comparison.ts'
import { registerWords } from '../../words/register.ts'

const hasMap = (pack: Pack) => pointFields(pack).length > 0 || Object.keys(pack.indicators).length > 0

/** The head of a register's pages: its name, its pages, and the acts that begin a record. */
export function RegisterHead({ pack, children }: { pack: Pack; children?: React.ReactNode }) {
  const say = useSay()
  const language = useLanguage()
  const may = useMay()
  const [address, go] = useLocation()
  const above = aboveRegister(pack)
  const pages = [
    { href: registerHref(pack), title: registerWords.list },
    { href: `${registerHref(pack)}/statistics`, title: registerWords.statistics },
    // Units and people have no figures to colour the map by.
    ...(hasMap(pack) ? [{ href: `${registerHref(pack)}/map`, title: registerWords.map }] : []),
    ...(may(`${pack.name}.export`) ? [{ href: `${registerHref(pack)}/compare`, title: comparisonWords.title }] : []),
  ]
  return (
    <>
      <PageHead
        title={pack.words.name[language]}
        above={{ href: above.href, title: say(above.title) }}
        note={pack.words.about[language]}
      >
        {children}
        {beginnings(pack)
          .filter((verb) => may(`${pack.name}.${verb}`))
          .map((verb) => (
            <Button key={verb} type="primary" onClick={() => go(`${registerHref(pack)}/new/${verb}`)}>
              {pack.words.acts[verb]?.[language]}
            </Button>
          ))}
      </PageHead>
      <nav className="register-pages no-print" aria-label={say(registerWords.parts)}>
        {pages.map(({ href, title }) => (
          <Link
            key={href}
            href={href}
            aria-current={
              address === href || (href !== registerHref(pack) && address.startsWith(`${href}/`)) ? 'page' : undefined
            }
          >
            {say(title)}
          </Link>
        ))}
      </nav>
    </>
  )
}
