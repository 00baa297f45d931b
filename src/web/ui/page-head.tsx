import './page-head.css'
import { type ReactNode, useEffect } from 'react'
import { Link } from 'wouter'

/** The head of a page: where it hangs, its title, what can be done there. Sets the window's title too. */
export function PageHead(props: {
  title: string
  above?: { href: string; title: string }
  note?: ReactNode
  /** The head of a part of a page that has its own head already. */
  inner?: boolean
  children?: ReactNode
}) {
  const { title, above, note, inner, children } = props
  const Heading = inner ? 'h2' : 'h1'
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <header className="page-head">
      <div className="page-head-title">
        {above && (
          <Link href={above.href} className="page-head-above">
            ‹ {above.title}
          </Link>
        )}
        <Heading>{title}</Heading>
        {note && <div className="quiet">{note}</div>}
      </div>
      {children && <div className="row no-print">{children}</div>}
    </header>
  )
}
