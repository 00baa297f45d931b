/** Links to the places. Where there is no room for all of them the last stand behind one button. */
import {
  AppstoreOutlined,
  CheckSquareOutlined,
  DatabaseOutlined,
  EllipsisOutlined,
  FileDoneOutlined,
  FileTextOutlined,
  HomeOutlined,
  LineChartOutlined,
  NotificationOutlined,
  ReconciliationOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import { Dropdown } from 'antd'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { useLanguage, useSay } from '../ui/language.ts'
import { useNarrow, useWidth } from '../ui/use-media.ts'
import { frameWords } from '../words/frame.ts'
import { isAt, type Place, type PlaceIcon } from './places.ts'

const icons: Record<PlaceIcon, ReactNode> = {
  desk: <HomeOutlined aria-hidden="true" />,
  plans: <FileTextOutlined aria-hidden="true" />,
  tasks: <CheckSquareOutlined aria-hidden="true" />,
  matters: <NotificationOutlined aria-hidden="true" />,
  papers: <FileDoneOutlined aria-hidden="true" />,
  meetings: <TeamOutlined aria-hidden="true" />,
  orders: <ReconciliationOutlined aria-hidden="true" />,
  indicators: <LineChartOutlined aria-hidden="true" />,
  wall: <AppstoreOutlined aria-hidden="true" />,
  registers: <DatabaseOutlined aria-hidden="true" />,
  settings: <SettingOutlined aria-hidden="true" />,
}

/** Pixels that a link takes by its language, and that the rest of the line takes. */
const ofLink = { zh: 86, en: 118 }
const ofRest = 460
/** Links that a thumb can tell apart at the foot of a phone. */
const onPhone = 5

function useRoom(): number {
  const language = useLanguage()
  const narrow = useNarrow()
  const width = useWidth()
  return narrow ? onPhone : Math.floor((width - ofRest) / ofLink[language])
}

export function PlaceLinks({ places }: { places: readonly Place[] }) {
  const say = useSay()
  const [address, go] = useLocation()
  const room = useRoom()
  const first = places.length > room ? places.slice(0, room - 1) : places
  const more = places.slice(first.length)
  const current = (href: string) => (isAt(href, address) ? ('page' as const) : undefined)
  return (
    <nav className="frame-places" aria-label={say(frameWords.places)}>
      {first.map(({ href, title, icon }) => (
        <Link key={href} href={href} className="frame-place" aria-current={current(href)}>
          {icons[icon]}
          <span>{say(title)}</span>
        </Link>
      ))}
      {more.length > 0 && (
        <Dropdown
          trigger={['click']}
          styles={{ root: { paddingInlineEnd: 8 } }}
          menu={{
            items: more.map(({ href, title, icon }) => ({ key: href, label: say(title), icon: icons[icon] })),
            selectedKeys: more.filter(({ href }) => isAt(href, address)).map(({ href }) => href),
            onClick: ({ key }) => go(key),
          }}
        >
          <button
            type="button"
            className="frame-place"
            aria-haspopup="menu"
            aria-label={say(frameWords.morePlaces)}
            aria-current={more.some(({ href }) => isAt(href, address)) ? 'page' : undefined}
          >
            <EllipsisOutlined aria-hidden="true" />
            <span>{say(frameWords.more)}</span>
          </button>
        </Dropdown>
      )}
    </nav>
  )
}
