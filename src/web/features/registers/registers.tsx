import './registers.css'
import type { ReactNode } from 'react'
import { Route, Switch } from 'wouter'
import type { Pack } from '#core/pack.ts'
import { findPack } from '../../records/pack/doors.ts'
import { useMay } from '../../records/session.ts'
import { NotFound } from '../../ui/states.tsx'
import { AllRegisters } from './all-registers.tsx'
import { NewRecord } from './new-record.tsx'
import { RecordListPage } from './record-list-page.tsx'
import { RecordMapPage } from './record-map-page.tsx'
import { RecordPage } from './record-page.tsx'
import { StatisticsPage } from './statistics-page.tsx'

/** The place of registers: all of them, and the pages of each, made from its declaration. */
export default function Registers() {
  const may = useMay()
  /** A page of a register that there is and that may be read. */
  const of = (name: string, page: (pack: Pack) => ReactNode) => {
    const pack = findPack(name)
    return pack && may(`${pack.name}.read`) ? page(pack) : <NotFound />
  }
  return (
    <Switch>
      <Route path="/registers">
        <AllRegisters />
      </Route>
      <Route path="/registers/:name">
        {({ name }) => of(name, (pack) => <RecordListPage pack={pack} key={name} />)}
      </Route>
      <Route path="/registers/:name/statistics">
        {({ name }) => of(name, (pack) => <StatisticsPage pack={pack} key={name} />)}
      </Route>
      <Route path="/registers/:name/map">
        {({ name }) => of(name, (pack) => <RecordMapPage pack={pack} key={name} />)}
      </Route>
      <Route path="/registers/:name/new/:verb">
        {({ name, verb }) => of(name, (pack) => <NewRecord pack={pack} verb={verb} key={name + verb} />)}
      </Route>
      <Route path="/registers/:name/:id">
        {({ name, id }) => of(name, (pack) => <RecordPage pack={pack} id={id} key={id} />)}
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  )
}
