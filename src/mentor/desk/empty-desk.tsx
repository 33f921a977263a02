/** What the desk is, for somebody who has looked at nobody's link yet. */
export function EmptyDesk() {
  return (
    <div className="desk-empty">
      <p className="desk-say serif">
        Nobody is here yet. Whoever’s link you look at stands here from then on, with what changed since, your notes and
        your replies.
      </p>
      <p className="serif soft">
        Ask a learner to share “What a mentor needs”: that puts their key into the link, and by it the next link is
        known to be theirs. No account, no server: all of it stays in this browser.
      </p>
    </div>
  )
}
