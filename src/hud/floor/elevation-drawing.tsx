import { storeyName } from '#city/city.ts'
import type { Floor } from '#city/city.ts'

const WINDOWS = [40, 92, 144, 196, 248]

/** A drawing of the storey as it will be; decoration, shown only where there is room. */
export function ElevationDrawing({ floor }: { floor: Floor }) {
  const isGround = floor.storey === 0
  return (
    <div className="floor-drawing" aria-hidden="true">
      <svg viewBox="0 0 360 190" preserveAspectRatio="xMaxYMax meet" fill="none" stroke="#fff" strokeWidth="1.6">
        <path d="M20 132V54h280v78zM12 54V42h296v12z" strokeDasharray="7 5" />
        <path d={WINDOWS.map((x) => `M${x} 118V82a16 16 0 0 1 32 0v36z`).join('')} opacity=".75" />
        {isGround ? (
          <path d="M0 132h330M8 132l-8 8M28 132l-8 8M48 132l-8 8M68 132l-8 8M268 132l-8 8M288 132l-8 8M308 132l-8 8" />
        ) : (
          <>
            <path d="M20 132h280M20 132v40M300 132v40M12 132h296" />
            <path d={WINDOWS.map((x) => `M${x + 6} 172v-26h24v26`).join('')} opacity=".6" />
          </>
        )}
        <path d="M328 42v90M322 42h12M322 132h12M20 22h280M20 16v12M300 16v12" strokeWidth="1.1" />
        <g fill="#fff" stroke="none" fontSize="15">
          <text x="340" y="92" transform="rotate(90 340 92)" textAnchor="middle">
            {floor.building === null ? 'the monument' : storeyName(floor)}
          </text>
          <text x="160" y="14" textAnchor="middle">
            {floor.placeName}, seen from the square
          </text>
        </g>
      </svg>
    </div>
  )
}
