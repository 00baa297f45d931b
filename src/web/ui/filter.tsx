/** What a list is narrowed by, side by side in a `search` of the class `filter`. */
import './filter.css'
import { Input, Select } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { Link } from 'wouter'
import { useSay } from './language.ts'

/** A choice of one value; the first option leaves everything in and is named by `any`, or as the choice itself. */
export function FilterSelect(props: {
  label: string
  any?: string
  value: string | undefined
  set: (next: string | undefined) => void
  options: readonly { value: string; label: ReactNode }[]
  /** Many options: they can be looked for by their words. */
  searched?: boolean
}) {
  const { label, any = label, value, set, options, searched } = props
  return (
    <Select
      aria-label={label}
      value={value ?? ''}
      onChange={(next) => set(next || undefined)}
      popupMatchSelectWidth={false}
      showSearch={searched ? { optionFilterProp: 'label' } : false}
      options={[{ value: '', label: any }, ...options]}
    />
  )
}

/** Words to look for. They follow the address also when a link changes it. */
export function FilterSearch(props: {
  label: string
  value: string | undefined
  set: (next: string | undefined) => void
}) {
  const { label, value = '', set } = props
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  return (
    <Input.Search
      className="filter-search"
      aria-label={label}
      placeholder={label}
      maxLength={50}
      allowClear
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onSearch={(text) => set(text.trim() || undefined)}
    />
  )
}

/** Filters of every day as links. */
export function FilterLinks(props: {
  label: string
  links: readonly { words: { zh: string; en: string }; href: string }[]
}) {
  const say = useSay()
  return (
    <nav className="filter-links" aria-label={props.label}>
      {props.links.map(({ words, href }) => (
        <Link key={href} href={href}>
          {say(words)}
        </Link>
      ))}
    </nav>
  )
}
