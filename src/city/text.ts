import type { BuildingId, FloorId, PhaseId, WorksheetId } from './ids.ts'

export type LinkTarget =
  | { readonly kind: 'floor'; readonly id: FloorId }
  | { readonly kind: 'building'; readonly id: BuildingId }
  | { readonly kind: 'phase'; readonly id: PhaseId }
  | { readonly kind: 'worksheet'; readonly id: WorksheetId }
  | { readonly kind: 'web'; readonly url: string }

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly to: LinkTarget; readonly children: readonly Inline[] }

export type Block =
  | { readonly kind: 'paragraph'; readonly text: readonly Inline[] }
  | { readonly kind: 'code'; readonly language: string | null; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }

/** The text alone, without links, emphasis and code marks. */
export function plainTextOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => ('children' in inline ? plainTextOf(inline.children) : inline.text)).join('')
}
