import { DownOutlined } from '@ant-design/icons'
import { Dropdown } from 'antd'
import { useLocation } from 'wouter'
import { signOut } from '#api/session.ts'
import { useAct } from '../records/call.ts'
import type { Session } from '../records/session.ts'
import { useSay } from '../ui/language.ts'
import { frameWords } from '../words/frame.ts'

/** My name and first post; opens all posts, my account and the way out. */
export function WhoAmI({ session }: { session: Session }) {
  const say = useSay()
  const [, go] = useLocation()
  const leave = useAct(signOut, () => go('/'))
  const [first] = session.posts
  const posts = session.posts.map((post) => ({
    key: `${post.unit.id}-${post.role}-${post.title}`,
    type: 'group' as const,
    label: `${post.unit.name} · ${post.title}${post.acting ? `（${say(frameWords.acting)}）` : ''}`,
  }))
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          ...posts,
          { type: 'divider' },
          { key: 'account', label: say(frameWords.account) },
          { key: 'sign-out', label: say(frameWords.signOut) },
        ],
        onClick: ({ key }) => {
          if (key === 'account') go('/settings/account')
          if (key === 'sign-out') leave.mutate({})
        },
      }}
    >
      <button type="button" className="frame-me" aria-haspopup="menu">
        <span className="frame-me-name">{session.account?.name}</span>
        {first && <span className="frame-me-post">{first.title || first.unit.name}</span>}
        <DownOutlined aria-hidden="true" />
      </button>
    </Dropdown>
  )
}
