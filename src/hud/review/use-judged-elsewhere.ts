import { useEffect, useRef } from 'react'
import type { ReviewId } from '#city/ids.ts'
import { useStores } from '#store/hooks.tsx'

/**
 * Drops drafts when their sheet goes because another page has given the verdict. The function it returns is called when
 * this page gives it, which drops them with its deed.
 */
export function useJudgedElsewhere(review: ReviewId, keys: readonly string[]): () => void {
  const { game, drafts } = useStores()
  const isOwn = useRef(false)
  const list = keys.join('\n')
  useEffect(() => {
    const lastSeen = () => game.store.getState().progress.reviews.get(review)?.seen
    const before = lastSeen()
    return () => {
      if (isOwn.current || lastSeen() === before) return
      for (const key of list.split('\n')) drafts.write(key, null)
    }
  }, [game, drafts, review, list])
  return () => {
    isOwn.current = true
  }
}
