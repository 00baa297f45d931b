import './city-map.css'
import { Button } from 'antd'
import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import { type Boundaries, getBoundaries } from '#api/map.ts'
import type { Point } from '#core/field.ts'
import { useSay } from '../../ui/language.ts'
import { Answered } from '../../ui/states.tsx'
import { registerWords } from '../../words/register.ts'
import { useAnswer } from '../call.ts'
import {
  clustersOf,
  middleLatitude,
  moved,
  projectionAt,
  ringsOf,
  type Spot,
  type View,
  viewOf,
  windowAround,
  zoomed,
} from './view.ts'

/** Something that has a place. */
export interface Place {
  id: string
  title: string
  point: Point
  href?: string
  /** Drawn in the colour of what is late. */
  late?: boolean
}

/** How an area is coloured, by its name. */
export interface Area {
  /** As it is written on the map. */
  name: string
  /** 0 to 3, the larger the darker; or whether a threshold is reached. */
  shade: 0 | 1 | 2 | 3 | 'reached' | 'missed'
  /** Written under the name. */
  text: string
  href?: string
}

interface MapProps {
  label: string
  /** Areas that are coloured; without them they are only told apart. */
  areas?: ReadonlyMap<string, Area>
  places: readonly Place[]
  height: number
  /** Makes the map a place to choose from; the point comes in CGCS2000. */
  onPick?: (point: Point) => void
}

/** The city from the boundaries that it supplied, with places on it: clusters where they are dense. */
export function CityMap(props: MapProps) {
  const asked = useAnswer(getBoundaries, {}, { staleTime: Number.POSITIVE_INFINITY })
  return <Answered asked={asked}>{(base) => <DrawnMap base={base} {...props} />}</Answered>
}

/** Squares of clusters, in pixels. */
const squarePixels = 46

function DrawnMap({ base, label, areas, places, height, onPick }: MapProps & { base: Boundaries }) {
  const say = useSay()
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const projection = useMemo(
    () =>
      projectionAt(
        middleLatitude(
          base,
          places.map((each) => each.point),
        ),
      ),
    [base, places],
  )
  const shapes = useMemo(() => shapesOf(base, projection), [base, projection])
  const spots = useMemo(
    () =>
      places.map((place) => ({
        ...projection.toPlane([place.point.longitude, place.point.latitude], place.point.system),
        place,
      })),
    [places, projection],
  )
  const corners = shapes.length > 0 ? shapes.flatMap((shape) => shape.spots) : spots
  const whole = useMemo(() => viewOf(corners, height / width), [corners, height, width])
  const [chosen, setChosen] = useState<View | null>(null)
  const view = chosen ? windowAround(middleOf(chosen), chosen.width, height / width) : whole
  const pixel = view.width / width
  const drag = useDrag(view, pixel, setChosen, (spot) => onPick?.(projection.toPoint(spot)))
  const keys = keysFor(view, setChosen, () => onPick?.(projection.toPoint(middleOf(view))))
  return (
    <div className="city-map" ref={box}>
      <div
        role="application"
        aria-label={label}
        aria-roledescription={say(registerWords.mapKeys)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is moved by keys
        tabIndex={0}
        onKeyDown={keys}
      >
        <svg
          viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
          width={width}
          height={height}
          role="presentation"
          className={onPick ? 'city-map-pick' : undefined}
          {...drag}
        >
          {shapes.map((shape, index) => (
            <Shape
              key={shape.path}
              path={shape.path}
              name={shape.name}
              area={areas?.get(shape.name)}
              tint={areas ? 'plain' : `tint-${index % 3}`}
            />
          ))}
          {shapes.map((shape) => (
            <text key={`name-${shape.path}`} x={shape.middle.x} y={shape.middle.y} fontSize={13 * pixel}>
              {areas?.get(shape.name)?.name ?? shape.name}
              {areas?.get(shape.name) && (
                <tspan x={shape.middle.x} dy="1.35em" className="city-map-value">
                  {areas.get(shape.name)?.text}
                </tspan>
              )}
            </text>
          ))}
          {clustersOf(spots, view, squarePixels * pixel).map((cluster) => (
            <Mark
              key={cluster.members
                .map(({ place }) => place.id)
                .join()
                .slice(0, 80)}
              cluster={cluster}
              pixel={pixel}
              nearer={() => setChosen(windowAround(cluster, view.width / 3, height / width))}
            />
          ))}
        </svg>
      </div>
      <div className="city-map-buttons no-print">
        <Button size="small" aria-label={say(registerWords.zoomIn)} onClick={() => setChosen(zoomed(view, 0.6))}>
          +
        </Button>
        <Button size="small" aria-label={say(registerWords.zoomOut)} onClick={() => setChosen(zoomed(view, 1 / 0.6))}>
          −
        </Button>
        <Button size="small" onClick={() => setChosen(null)}>
          {say(registerWords.wholeMap)}
        </Button>
      </div>
      {shapes.length === 0 && <p className="quiet small">{say(registerWords.noBoundaries)}</p>}
    </div>
  )
}

/** An area; coloured and, where it leads somewhere, a link. */
function Shape({
  path,
  name,
  area,
  tint,
}: {
  path: string
  name: string
  area: Area | undefined
  tint: string
}): ReactNode {
  const drawn = <path d={path} className={`city-map-area ${area ? `shade-${area.shade}` : tint}`} />
  return area?.href ? (
    <Link href={area.href} aria-label={`${name} ${area.text}`}>
      {drawn}
    </Link>
  ) : (
    drawn
  )
}

/** One place, or several that would cover each other. */
function Mark(props: {
  cluster: Spot & { members: { place: Place }[] }
  pixel: number
  nearer: () => void
}): ReactNode {
  const { cluster, pixel, nearer } = props
  const say = useSay()
  const late = cluster.members.some(({ place }) => place.late)
  const [first] = cluster.members
  if (cluster.members.length > 1) {
    const count = cluster.members.length
    const radius = (11 + Math.min(9, Math.log2(count) * 1.5)) * pixel
    return (
      // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
      <g
        role="button"
        tabIndex={0}
        aria-label={say(registerWords.cluster, { count })}
        className={late ? 'city-map-mark late' : 'city-map-mark'}
        onClick={nearer}
        onKeyDown={(event) => event.key === 'Enter' && nearer()}
      >
        <circle cx={cluster.x} cy={cluster.y} r={radius} />
        <text x={cluster.x} y={cluster.y} fontSize={12 * pixel} dy="0.36em">
          {count}
        </text>
      </g>
    )
  }
  const place = first?.place
  if (!place) return null
  const circle = (
    <circle className={late ? 'city-map-mark late' : 'city-map-mark'} cx={cluster.x} cy={cluster.y} r={7 * pixel}>
      <title>{place.title}</title>
    </circle>
  )
  return place.href ? (
    <Link href={place.href} aria-label={place.title}>
      {circle}
    </Link>
  ) : (
    circle
  )
}

const middleOf = ({ x, y, width, height }: View): Spot => ({ x: x + width / 2, y: y + height / 2 })

function shapesOf(base: Boundaries, { toPlane }: ReturnType<typeof projectionAt>) {
  return base.features.map((feature) => {
    const rings = ringsOf(feature).map((ring) => ring.map((pair) => toPlane(pair, base.system)))
    const spots = rings.flat()
    return {
      name: feature.properties.name,
      spots,
      middle: middleOf(viewOf(spots, 1)),
      path: rings.map((ring) => `M${ring.map(({ x, y }) => `${x.toFixed(6)} ${y.toFixed(6)}`).join('L')}Z`).join(''),
    }
  })
}

/** The width of the box in pixels, as it changes. */
function useWidth(box: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(320)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const watcher = new ResizeObserver(() => setWidth(Math.max(element.clientWidth, 120)))
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [box])
  return width
}

/** Drags the window; what is pressed and not dragged is a choice. */
function useDrag(view: View, pixel: number, move: (next: View) => void, pick: (spot: Spot) => void) {
  const held = useRef<{ x: number; y: number; view: View; far: boolean } | null>(null)
  return {
    onPointerDown: ({ clientX, clientY }: PointerEvent) => {
      held.current = { x: clientX, y: clientY, view, far: false }
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      const from = held.current
      if (!from) return
      const [right, down] = [clientX - from.x, clientY - from.y]
      if (Math.hypot(right, down) > 5) from.far = true
      if (from.far) move({ ...from.view, x: from.view.x - right * pixel, y: from.view.y - down * pixel })
    },
    onPointerUp: (event: PointerEvent<SVGSVGElement>) => {
      const from = held.current
      held.current = null
      if (!from || from.far) return
      const box = event.currentTarget.getBoundingClientRect()
      pick({ x: view.x + (event.clientX - box.left) * pixel, y: view.y + (event.clientY - box.top) * pixel })
    },
    onPointerLeave: () => {
      held.current = null
    },
  }
}

/** Key -> the window after it. */
const steps: Record<string, (view: View) => View> = {
  ArrowLeft: (view) => moved(view, -0.15, 0),
  ArrowRight: (view) => moved(view, 0.15, 0),
  ArrowUp: (view) => moved(view, 0, -0.15),
  ArrowDown: (view) => moved(view, 0, 0.15),
  '+': (view) => zoomed(view, 0.6),
  '=': (view) => zoomed(view, 0.6),
  '-': (view) => zoomed(view, 1 / 0.6),
}

function keysFor(view: View, move: (next: View) => void, pick: () => void) {
  return (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (event.key === 'Enter' && event.target === event.currentTarget) pick()
    else if (step) move(step(view))
    else return
    event.preventDefault()
  }
}
