import type { BuildingId, CheckpointId, FloorId, PhaseId, ReviewId } from '#city/ids.ts'
import type { Arrangement } from '#progress/arrangement.ts'
import type {
  CheckpointFact,
  FloorFact,
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
  'floors' | 'checkpoints' | 'phases' | 'plots' | 'answers' | 'reviews' | 'beyond' | 'signature' | 'key'
> & {
  readonly floors: object
  readonly checkpoints: object
  readonly phases: object | null
  readonly plots?: object
  readonly answers?: readonly SharedAnswer[]
  readonly reviews?: object
  readonly beyond: Omit<Snapshot['beyond'], 'reviews'> & { readonly reviews?: number }
  readonly signature?: SignatureState
  readonly key: string | null
}

export const plain = ({ plots, answers, reviews, beyond, signature = 'none', ...snapshot }: Snapshot): Plain => ({
  ...snapshot,
  floors: Object.fromEntries(snapshot.floors),
  checkpoints: Object.fromEntries(snapshot.checkpoints),
  phases: snapshot.phases && Object.fromEntries(snapshot.phases),
  ...(plots.size > 0 && { plots: Object.fromEntries(plots) }),
  ...(answers.length > 0 && { answers }),
  ...(reviews && { reviews: Object.fromEntries(reviews) }),
  beyond: {
    floors: beyond.floors,
    checkpoints: beyond.checkpoints,
    ...(beyond.reviews > 0 && { reviews: beyond.reviews }),
  },
  ...(signature !== 'none' && { signature }),
  key: snapshot.key && Buffer.from(snapshot.key).toString('hex'),
})

/** The snapshot of which a golden link was made. */
export const snapshotFrom = ({ plots = {}, answers = [], reviews, beyond, ...says }: Plain): Snapshot => ({
  ...says,
  floors: mapOf<FloorId, FloorFact>(says.floors),
  checkpoints: mapOf<CheckpointId, CheckpointFact>(says.checkpoints),
  phases: says.phases && mapOf<PhaseId, PhaseFact>(says.phases),
  plots: mapOf<BuildingId, Arrangement>(plots),
  answers,
  reviews: reviews ? mapOf<ReviewId, ReviewFact>(reviews) : null,
  beyond: { reviews: 0, ...beyond },
  key: says.key === null ? null : Uint8Array.from(Buffer.from(says.key, 'hex')),
})

const mapOf = <Key, Value>(of: object): ReadonlyMap<Key, Value> => new Map(Object.entries(of) as [Key, Value][])
