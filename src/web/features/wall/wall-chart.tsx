import './wall.css'
import { FullscreenExitOutlined, FullscreenOutlined, PrinterOutlined, SwapOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useRef } from 'react'
import { getCountyBurden } from '#api/burden.ts'
import { getWallChart, readWallChart } from '#api/wall-chart.ts'
import { AsOf } from '../../records/as-of.tsx'
import { useAnswer } from '../../records/call.ts'
import { OwingButton } from '../../records/owing/owing-button.tsx'
import { useMay } from '../../records/session.ts'
import { useAddressValue } from '../../ui/address.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Answered, Empty } from '../../ui/states.tsx'
import { instantText } from '../../ui/time.ts'
import { useNarrow } from '../../ui/use-media.ts'
import { wallWords } from '../../words/wall.ts'
import { useFullScreen } from './full-screen.ts'
import { WallSheet } from './wall-sheet.tsx'

/** In the address, in place of a plan: matters that come from none. */
const ofMatters = 'matters'

/** The wall chart (作战图): tasks by units as a grid of lights, for the meeting room, the desk, the phone and A3 paper. */
export default function WallChart() {
  const say = useSay()
  const language = useLanguage()
  const narrow = useNarrow()
  const [plan, setPlan] = useAddressValue('plan')
  const [asOf, setAsOf] = useAddressValue('asOf')
  const [compared, setCompared] = useAddressValue('changes')
  const asked = useAnswer(
    getWallChart,
    { query: { ...(plan === ofMatters ? { matters: 'true' as const } : { plan }), asOf } },
    { keep: true },
  )
  // The burden is that of the month that runs: it does not stand beside lights of the past.
  const month = useAnswer(getCountyBurden, {}, { enabled: useMay()('request.read') && !asOf })
  const burden = asOf ? undefined : month.data
  const chart = asked.data
  const of = chart?.plan
    ? { plan: chart.plan.id, title: chart.plan.title }
    : { matters: true as const, title: say(wallWords.mattersShort) }
  const sheet = useRef<HTMLDivElement>(null)
  const screen = useFullScreen(sheet)
  return (
    <div ref={sheet} className="wall">
      <PageHead
        title={say(wallWords.title)}
        note={asked.data && say(wallWords.at, { at: instantText(asked.data.at, language) })}
      >
        <Select
          aria-label={say(wallWords.plan)}
          value={asked.data?.matters ? ofMatters : asked.data?.plan?.id}
          loading={asked.isPending}
          onChange={setPlan}
          style={{ width: 320, maxWidth: '100%' }}
          popupMatchSelectWidth={false}
          getPopupContainer={() => sheet.current ?? document.body}
          options={[
            { value: ofMatters, label: say(wallWords.matters) },
            ...(asked.data?.plans ?? []).map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
        <Button
          icon={<SwapOutlined />}
          type={compared ? 'primary' : 'default'}
          aria-pressed={compared !== undefined}
          onClick={() => setCompared(compared ? undefined : 'week')}
        >
          {say(wallWords.changes)}
        </Button>
        <OwingButton of={chart && { ...of, asOf }} />
        {!narrow && screen.possible && (
          <Button icon={screen.on ? <FullscreenExitOutlined /> : <FullscreenOutlined />} onClick={screen.toggle}>
            {say(screen.on ? wallWords.leaveFullScreen : wallWords.fullScreen)}
          </Button>
        )}
        {!narrow && (
          <Button icon={<PrinterOutlined />} onClick={() => print()}>
            {say(wallWords.print)}
          </Button>
        )}
      </PageHead>
      <AsOf asOf={asOf} setAsOf={setAsOf} />
      <Answered asked={asked}>
        {(chart) =>
          chart.rows.length === 0 ? (
            <Empty title={say(chart.matters ? wallWords.noMatters : wallWords.empty)}>
              {say(chart.matters ? wallWords.noMattersHint : wallWords.emptyHint)}
            </Empty>
          ) : (
            <WallSheet chart={readWallChart(chart)} burden={burden} asOf={asOf} compared={compared !== undefined} />
          )
        }
      </Answered>
    </div>
  )
}
