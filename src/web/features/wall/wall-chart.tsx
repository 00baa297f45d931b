import './wall.css'
import { FullscreenExitOutlined, FullscreenOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useRef } from 'react'
import { getWallChart } from '#api/assignment.ts'
import { getCountyBurden } from '#api/burden.ts'
import { useAnswer } from '../../records/call.ts'
import { OwingButton } from '../../records/owing/owing-button.tsx'
import { useMay } from '../../records/session.ts'
import { useAddressValue } from '../../ui/address.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { colours, LightName } from '../../ui/light.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Answered, Empty } from '../../ui/states.tsx'
import { instantText } from '../../ui/time.ts'
import { useNarrow } from '../../ui/use-media.ts'
import { wallWords } from '../../words/wall.ts'
import { useFullScreen } from './full-screen.ts'
import { BurdenPanel } from './wall-burden.tsx'
import { WallCards } from './wall-cards.tsx'
import { WallGrid } from './wall-grid.tsx'

/** The wall chart (作战图): tasks by units as a grid of lights, for the meeting room, the desk, the phone and A3 paper. */
export default function WallChart() {
  const say = useSay()
  const language = useLanguage()
  const narrow = useNarrow()
  const [plan, setPlan] = useAddressValue('plan')
  const asked = useAnswer(getWallChart, { query: { plan } }, { keep: true })
  const burden = useAnswer(getCountyBurden, {}, { enabled: useMay()('request.read') }).data
  const shown = asked.data?.plan ?? undefined
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
          value={asked.data?.plan?.id}
          loading={asked.isPending}
          onChange={setPlan}
          style={{ width: 320, maxWidth: '100%' }}
          popupMatchSelectWidth={false}
          getPopupContainer={() => sheet.current ?? document.body}
          options={asked.data?.plans.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <OwingButton of={shown && { plan: shown.id, title: shown.title }} />
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
      <Answered asked={asked}>
        {(chart) =>
          chart.rows.length === 0 ? (
            <Empty title={say(wallWords.empty)}>{say(wallWords.emptyHint)}</Empty>
          ) : (
            <>
              <ul className="wall-legend" aria-label={say(wallWords.legend)}>
                {colours.map((colour) => (
                  <li key={colour}>
                    <LightName colour={colour} /> <strong className="number">{chart.lights[colour]}</strong>
                  </li>
                ))}
              </ul>
              {narrow && burden && <BurdenPanel burden={burden} />}
              {narrow ? <WallCards chart={chart} /> : <WallGrid chart={chart} burden={burden} />}
            </>
          )
        }
      </Answered>
    </div>
  )
}
