import type { BuildingId, CheckpointId, FloorId, IncidentId, PhaseId, ReviewId } from '#city/ids.ts'
import type { Arrangement } from '#progress/arrangement.ts'
import type {
  CheckpointFact,
  FloorFact,
  IncidentFact,
  PhaseFact,
  ReviewFact,
  SharedAnswer,
  SignatureState,
  Snapshot,
} from '#share/snapshot.ts'

/**
 * A snapshot as in links.json: maps as objects, the key in hexadecimal digits. What links did not have from the first
 * release on is there only if the link has it.
 */
export type Plain = Omit<
  Snapshot,
  'floors' | 'checkpoints' | 'phases' | 'plots' | 'answers' | 'reviews' | 'incidents' | 'beyond' | 'signature' | 'key'
> & {
  readonly floors: object
  readonly checkpoints: object
  readonly phases: object | null
  readonly plots?: object
  readonly answers?: readonly SharedAnswer[]
  readonly reviews?: object
  readonly incidents?: object
  readonly beyond: Omit<Snapshot['beyond'], 'reviews' | 'incidents'> & {
    readonly reviews?: number
    readonly incidents?: number
  }
  readonly signature?: SignatureState
  readonly key: string | null
}

export const plain = ({ plots, answers, reviews, incidents, beyond, signature = 'none', ...snapshot }: Snapshot): Plain => ({
  ...snapshot,
  floors: Object.fromEntries(snapshot.floors),
  checkpoints: Object.fromEntries(snapshot.checkpoints),
  phases: snapshot.phases && Object.fromEntries(snapshot.phases),
  ...(plots.size > 0 && { plots: Object.fromEntries(plots) }),
  ...(answers.length > 0 && { answers }),
  ...(reviews && { reviews: Object.fromEntries(reviews) }),
  ...(incidents.size > 0 && { incidents: Object.fromEntries(incidents) }),
  beyond: {
    floors: beyond.floors,
    checkpoints: beyond.checkpoints,
    ...(beyond.reviews > 0 && { reviews: beyond.reviews }),
    ...(beyond.incidents > 0 && { incidents: beyond.incidents }),
  },
  ...(signature !== 'none' && { signature }),
  key: snapshot.key && Buffer.from(snapshot.key).toString('hex'),
})

/** The snapshot of which a golden link was made. */
export const snapshotFrom = ({ plots = {}, answers = [], reviews, incidents = {}, beyond, ...says }: Plain): Snapshot => ({
  ...says,
  floors: mapOf<FloorId, FloorFact>(says.floors),
  checkpoints: mapOf<CheckpointId, CheckpointFact>(says.checkpoints),
  phases: says.phases && mapOf<PhaseId, PhaseFact>(says.phases),
  plots: mapOf<BuildingId, Arrangement>(plots),
  answers,
  reviews: reviews ? mapOf<ReviewId, ReviewFact>(reviews) : null,
  incidents: mapOf<IncidentId, IncidentFact>(incidents),
  beyond: { reviews: 0, incidents: 0, ...beyond },
  key: says.key === null ? null : Uint8Array.from(Buffer.from(says.key, 'hex')),
})

const mapOf = <Key, Value>(of: object): ReadonlyMap<Key, Value> => new Map(Object.entries(of) as [Key, Value][])
