/**
 * JavaScript that is put below the code of a race. It runs two calls of the exported function at once, on a stand-in for
 * a database of which only one operation goes at a time: `turns` says whose goes next. What comes out depends on nothing
 * else. A call that waits for the other one, such as for a lock, lets its turn pass.
 *
 * `call` is the function of the code; `before` stands before what is to be called instead. `twiceAtOnce` gives how it ends; `turnsOf` also gives each operation in its turn.
 */
export const twiceAtOnceOf = (call: string, before = 'export ') => `
${before}async function twiceAtOnce(store, first, second, turns) {
  const { ends } = await turnsOf(store, first, second, turns);
  return ends;
}

async function turnsOf(store, first, second, turns) {
  const copyOf = (value) => JSON.parse(JSON.stringify(value ?? null));
  const values = new Map(Object.entries(copyOf(store)));
  const operations = [];

  const begin = (list, number) => {
    const waiting = [];
    const state = { waiting, end: null };
    const operation = (does, key, work) =>
      new Promise((resolve, reject) => {
        waiting.push(() => {
          try {
            const value = work();
            operations.push({ call: number, does, key, value });
            resolve(does === 'set' ? undefined : copyOf(value));
          } catch (error) {
            reject(error);
          }
        });
      });
    const keep = (key, value) => {
      values.set(key, value);
      return copyOf(value);
    };
    const db = {
      get: (key) => operation('get', key, () => copyOf(values.get(key))),
      set: (key, value) => {
        const kept = copyOf(value);
        return operation('set', key, () => keep(key, kept));
      },
      change: (key, change) => operation('change', key, () => keep(key, copyOf(change(copyOf(values.get(key)))))),
    };
    const run = async () => ${call}(db, ...copyOf(list));
    run().then(
      (value) => (state.end = { value: copyOf(value) }),
      (error) => (state.end = { error: error instanceof Error ? error.message : String(error) }),
    );
    return state;
  };

  const calls = [begin(first, 1), begin(second, 2)];
  /** Waits until each call has an operation waiting or has ended; at most as long as calls take that wait for each other. */
  const settle = async () => {
    for (let wait = 0; wait < 100 && calls.some(({ waiting, end }) => waiting.length === 0 && end === null); wait += 1)
      await null;
  };
  const go = async (call) => {
    call.waiting.shift()?.();
    await settle();
  };

  await settle();
  for (const turn of turns) await go(calls[turn === '1' ? 0 : 1]);
  for (;;) {
    const next = calls.find(({ waiting }) => waiting.length > 0);
    if (next) await go(next);
    else if (calls.some(({ end }) => end === null)) await new Promise(() => {});
    else break;
  }
  return {
    operations,
    ends: { store: Object.fromEntries(values), first: calls[0].end, second: calls[1].end },
  };
}
`
