/** What a beginner may not have met yet; a word comes after those that it is explained by. */
const WORDS: readonly (readonly [string, string])[] = [
  ['request', 'one thing that somebody asks for. On its way it may ask several parts.'],
  ['in flight', 'asked, and not answered yet.'],
  ['worker', 'what works at one request at a time. Busy 50%: half of them are at work.'],
  ['queue', 'requests that wait before a part until one of its workers is free.'],
  ['instance', 'one of several equal copies of a part. Each takes its share of the requests.'],
  ['p95', 'the time in which 19 of 20 answers come. p50: half of them. p99: 99 of 100.'],
  ['cold', 'just started: the first answers take longer, until what is often needed lies at hand.'],
  ['connection', 'a line to another part, which one request uses at a time.'],
  ['pool', 'the connections that a part keeps. If all of them are taken, a request waits for one.'],
  ['index', 'a sorted list by which a database finds rows without reading all of them.'],
  ['pipeline', 'what brings a new version out, step by step and by itself.'],
]

/** What the words mean that a night uses, for whoever presses. */
export function NightWords() {
  return (
    <details className="night-words">
      <summary className="small">Words of a night</summary>
      <dl className="small">
        {WORDS.map(([word, meaning]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
