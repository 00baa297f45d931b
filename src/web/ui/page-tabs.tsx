import './page-tabs.css'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'

/** One of several pages beside each other. */
export interface PageTab {
  href: string
  title: string
  open: boolean
}

/** Pages beside each other; the open one is brought into sight where there are more than fit. */
export function PageTabs({ label, tabs }: { label: string; tabs: readonly PageTab[] }) {
  const row = useRef<HTMLElement>(null)
  const open = tabs.find((tab) => tab.open)?.href
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another page is open
  useEffect(() => {
    const link = row.current?.querySelector<HTMLElement>('[aria-current]')
    if (row.current && link) row.current.scrollLeft = link.offsetLeft - (row.current.clientWidth - link.offsetWidth) / 2
  }, [open])
  return (
    <nav ref={row} className="page-tabs no-print" aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.href} href={tab.href} aria-current={tab.open ? 'page' : undefined}>
          {tab.title}
        </Link>
      ))}
    </nav>
  )
}
