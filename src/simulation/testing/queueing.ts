/**
 * Mean waits and blocking of queues that have a formula. `arrivals` and `services` (of one server) are rates; waits are
 * before the service and in the same unit of time. Kleinrock, Queueing Systems I, 1975: 3.2, 3.5, 3.6, 5.6, 6.4.
 */

/** Erlang B: the share that finds all servers taken and is lost. `load` in erlangs. */
export function erlangB(servers: number, load: number): number {
  let blocked = 1
  for (let server = 1; server <= servers; server++) blocked = (load * blocked) / (server + load * blocked)
  return blocked
}

/** Erlang C: the share that has to wait. */
export function erlangC(servers: number, load: number): number {
  const blocked = erlangB(servers, load)
  return (servers * blocked) / (servers - load * (1 - blocked))
}

/** M/M/c; M/M/1 where there is one server. */
export const waitOfMMc = (servers: number, arrivals: number, services: number): number =>
  erlangC(servers, arrivals / services) / (servers * services - arrivals)

/** M/G/1, by Pollaczek and Khinchine: `variation` is the variance of the service over the square of its mean, 0 of M/D/1. */
export const waitOfMG1 = (arrivals: number, services: number, variation: number): number =>
  (((1 + variation) / 2) * (arrivals / services)) / (services - arrivals)

/** GI/M/1 with every second arrival of a Poisson stream (E2/M/1), as round robin over two servers makes it. */
export function waitOfEveryOther(arrivals: number, services: number): number {
  // The share that waits is the root below one of x = A(services * (1 - x)), with A the transform of the gaps.
  let waits = 0.5
  for (let round = 0; round < 1000; round++) waits = ((2 * arrivals) / (2 * arrivals + services * (1 - waits))) ** 2
  return waits / (services * (1 - waits))
}
