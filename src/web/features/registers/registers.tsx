import '../../records/pack/registers.css'
import type { QueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Route, Switch } from 'wouter'
import type { Pack } from '#core/pack.ts'
import { findRegister } from '../../records/pack/doors.ts'
import { RecordPage } from '../../records/pack/record-page.tsx'
import { useMay } from '../../records/session.ts'
import { NotFound } from '../../ui/states.tsx'
import { AllRegisters } from './all-registers.tsx'
import { ComparePage } from './compare-page.tsx'
import { ComparisonPage } from './comparison-page.tsx'
import { NewRecord } from './new-record.tsx'
import { filterOf } from './record-filter.ts'
import { RecordListPage } from './record-list-page.tsx'
import { RecordMapPage } from './record-map-page.tsx'
import { StatisticsPage } from './statistics-page.tsx'
import { askFirstPage } from './use-record-pages.ts'

/** Asks the first records of the list at the address: they are on their way while the frame is drawn. */
export function askAhead(queries: QueryClient): void {
  const [, name = ''] = /^\/(?:settings\/)?registers\/([^/]+)$/.exec(location.pathname) ?? []
  const pack = findRegister(name)
  if (pack) askFirstPage(queries, pack, filterOf(new URLSearchParams(location.search)))
}

/** The place of registers: all of them, and the pages of each, made from its declaration. */
export default function Registers() {
  const may = useMay()
  /** A page of a register that there is, stands here and may be read. */
  const of = (name: string, page: (pack: Pack) => ReactNode, right = 'read') => {
    const pack = findRegister(name)
    return pack && may(`${pack.name}.${right}`) ? page(pack) : <NotFound />
  }
  const to = (name: string, page: (pack: Pack) => ReactNode) => of(name, page, 'export')
  const pagesAt = (base: string) => [
    <Route path={`${base}/:name`} key={base}>
      {({ name }) => of(name, (pack) => <RecordListPage pack={pack} key={name} />)}
    </Route>,
    <Route path={`${base}/:name/statistics`} key={`${base} statistics`}>
      {({ name }) => of(name, (pack) => <StatisticsPage pack={pack} key={name} />)}
    </Route>,
    <Route path={`${base}/:name/map`} key={`${base} map`}>
      {({ name }) => of(name, (pack) => <RecordMapPage pack={pack} key={name} />)}
    </Route>,
    <Route path={`${base}/:name/compare`} key={`${base} compare`}>
      {({ name }) => to(name, (pack) => <ComparePage pack={pack} key={name} />)}
    </Route>,
    <Route path={`${base}/:name/compare/:id`} key={`${base} comparison`}>
      {({ name, id }) => to(name, (pack) => <ComparisonPage pack={pack} id={id} key={id} />)}
    </Route>,
    <Route path={`${base}/:name/new/:verb`} key={`${base} new`}>
      {({ name, verb }) => of(name, (pack) => <NewRecord pack={pack} verb={verb} key={name + verb} />)}
    </Route>,
  ]
  return (
    <Switch>
      <Route path="/registers">
        <AllRegisters />
      </Route>
      {pagesAt('/registers')}
      {pagesAt('/settings/registers')}
      <Route path="/registers/:name/:id">
        {({ name, id }) => of(name, (pack) => <RecordPage pack={pack} id={id} key={id} />)}
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  )
}
