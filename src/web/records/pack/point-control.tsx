import { InputNumber, Select } from 'antd'
import { useState } from 'react'
import { type CoordinateSystem, convertPoint, coordinateSystems } from '#core/coordinates.ts'
import type { Point } from '#core/field.ts'
import { useSay } from '../../ui/language.ts'
import { registerWords } from '../../words/register.ts'
import { CityMap } from '../map/city-map.tsx'

type Typed = { longitude?: number | null; latitude?: number | null; system: CoordinateSystem }

/** A place: typed with its coordinate system, or chosen on the map. The system that was given is kept. A field of a form. */
export function PointControl(props: {
  id?: string
  label: string
  value?: Typed | null
  onChange?: (next: Typed | null) => void
}) {
  const { id, label, value, onChange } = props
  const say = useSay()
  const [mapOpen, setMapOpen] = useState(false)
  const [system, setSystem] = useState<CoordinateSystem>(value?.system ?? 'cgcs2000')
  const change = (part: Partial<Typed>) => {
    const next = { system, ...value, ...part }
    const empty = (next.longitude ?? null) === null && (next.latitude ?? null) === null
    onChange?.(empty ? null : next)
  }
  const whole = typeof value?.longitude === 'number' && typeof value.latitude === 'number'
  return (
    <div className="stack">
      <div className="register-point">
        {(['longitude', 'latitude'] as const).map((part) => (
          <InputNumber
            key={part}
            id={part === 'longitude' ? id : undefined}
            aria-label={`${label} ${say(registerWords[part])}`}
            placeholder={say(registerWords[part])}
            precision={6}
            controls={false}
            value={value?.[part] ?? null}
            onChange={(next) => change({ [part]: next })}
          />
        ))}
        <Select
          aria-label={`${label} ${say(registerWords.system)}`}
          value={value?.system ?? system}
          onChange={(next) => {
            setSystem(next)
            if (value) change({ system: next })
          }}
          options={coordinateSystems.map((each) => ({ value: each, label: say(registerWords[each]) }))}
        />
        <button type="button" className="plain-button" aria-expanded={mapOpen} onClick={() => setMapOpen(!mapOpen)}>
          {say(registerWords.pick)}
        </button>
      </div>
      {mapOpen && (
        <CityMap
          label={say(registerWords.mapOf, { name: label })}
          places={whole ? [{ id: 'chosen', title: label, point: value as Point }] : []}
          onPick={(point) => onChange?.(convertPoint(point, system))}
          height={260}
        />
      )}
    </div>
  )
}
