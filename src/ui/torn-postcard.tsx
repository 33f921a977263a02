import './torn-postcard.css'

/** A drawing of a torn postcard: one half is there, the other only outlined. */
export function TornPostcard() {
  return (
    <svg className="torn" viewBox="0 0 480 150" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <path className="torn-blue" d="M0 0h480v150H0z" />
      <path
        className="torn-grid"
        d="M0 30h480M0 60h480M0 90h480M0 120h480M300 0v150M330 0v150M360 0v150M390 0v150M420 0v150M450 0v150"
      />
      <path
        className="torn-ghost"
        d="M318 112h150M330 112V74h30v38M372 112V58h36v54M372 58l18-14 18 14M420 112V80h34v32"
      />
      <path className="torn-card" d="M0 0h298l-18 18 26 20-32 24 28 20-34 22 24 22-20 24H0z" />
      <path className="torn-sea" d="M0 112h282l8 14-16 10 4 14H0z" />
      <g className="torn-town">
        <path fill="#f3b7a0" d="M40 112V60h34v52z" />
        <path fill="#8bbad2" d="M84 112V44h34v68z" />
        <path fill="#f2d3ae" d="M128 112V70h32v42z" />
        <path fill="#c6b8ee" d="M170 112V36h34v76z" />
        <path fill="#a9d3d8" d="M214 112V64h34v48z" />
        <path fill="#e4684c" d="M37 60l20-14 20 14zM125 70l19-14 19 14z" />
        <path fill="#3f609a" d="M84 44a17 12 0 0 1 34 0z" />
        <path fill="#6253b8" d="M167 36v-5h40v5z" />
        <path fill="#f6b940" d="M211 64v-5h40v5z" />
      </g>
      <path
        className="torn-windows"
        d="M48 70h6v8h-6zM60 70h6v8h-6zM48 90h6v8h-6zM60 90h6v8h-6zM92 56h6v8h-6zM104 56h6v8h-6zM92 76h6v8h-6zM104 76h6v8h-6zM136 82h6v8h-6zM148 82h6v8h-6zM178 48h6v8h-6zM190 48h6v8h-6zM178 68h6v8h-6zM190 68h6v8h-6zM178 88h6v8h-6zM190 88h6v8h-6zM222 76h6v8h-6zM234 76h6v8h-6z"
      />
    </svg>
  )
}
