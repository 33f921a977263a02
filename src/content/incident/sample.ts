// Small incidents for tests: complete and without errors. They stand at Auth, L1, of the small flow in ../sample.ts.

/** A bank that becomes slow: the shop's workers wait for it. */
export const SLOW_BANK = `# The slow bank (\`slow-bank\`)

**At:** Auth, L1
**Clock:** 21:40
**Lasts:** 6 min
**Seed:** 7
**Promise:** 99.5% under 400 ms
**Alert:** people failed > 2% for 20 s
**Night:** A shop sells. People pay. *Then* it stalls.
**Answer:** The bank was slow, and \`shop\` waited for it.
**Tempting:** \`restart-shop\`: it waits for somebody else, so that a restart only empties it.
**Question:** Who should wait?
**Moments:** 150 s, 200 s

## Parts

| part | name | building | instances | workers | queue | balancer | more |
| --- | --- | --- | --- | --- | --- | --- | --- |
| \`door\` | the door | REST API | 1 | 100 | 100 | | |
| \`shop\` | the shop | Auth | 2 | 10 | 20 | least busy | start 10 s; cold 3 for 20 s |
| \`bank\` | the bank | Auth | 2 | 20 | 100 | round robin | |
| \`orders\` | the orders | Auth | 1 | 10 | 100 | | leads \`sales\` |

## Steps

| part | request | step | how |
| --- | --- | --- | --- |
| \`door\` | all | call | to \`shop\` |
| \`shop\` | all | work | time 5 ms exponential |
| \`shop\` | \`pay\` | call | to \`bank\`; limit 5 s; breaker 50% of 20 for 10 s; fallback |
| \`shop\` | \`pay\` | call | to \`orders\` |
| \`bank\` | all | work | time 40 ms exponential |
| \`orders\` | all | work | time 4 ms |
| \`orders\` | all | store | record \`sales\` |

## People

| load | request | to | arrivals | rate | how |
| --- | --- | --- | --- | --- | --- |
| \`buyers\` | \`pay\` | \`door\` | poisson | 20/s | patience 8 s |

## Faults

| from | until | fault | how |
| --- | --- | --- | --- |
| 60 s | end | slower | part \`bank\`; factor 100 |

## Actions

| action | name | takes | does | watch | mends | price |
| --- | --- | --- | --- | --- | --- | --- |
| \`breaker\` | Open the breaker to the bank | 5 s | breaker \`shop\` to \`bank\` open | \`shop\` busy | no | Orders go out *unpaid*. |
| \`call-bank\` | Call the bank | 300 s | nothing | people failed | no | Time. |
| \`restart-shop\` | Restart the shop | 5 s | restart \`shop\` | people failed | no | It starts cold. |
| \`more-shops\` | Add two instances | 30 s | add 2 instances to \`shop\` | people failed | no | Money. |
| \`longer-queue\` | Let more wait | 5 s | queue \`shop\` 200 | \`shop\` waiting | no | They wait longer. |
| \`look-on\` | Look on | 0 s | nothing | people failed | no | |

## Messages

| when | from | text |
| --- | --- | --- |
| people failed > 5% for 10 s | Ines, baker | I pressed pay and it spins. |

## Changed lately

| when | what | trail |
| --- | --- | --- |
| yesterday, 18:00 | A new *logo*. | no |
| today, 12:00 | The bank moved. | yes |

## Causes

| cause | what it would be | right | told by | seen |
| --- | --- | --- | --- | --- |
| \`slow-bank\` | The bank answers slowly. | yes | Its \`p95\`. | \`bank\` p95 > 500 ms from 100 s to 200 s |
| \`many\` | Too many people ask. | no | The rate. | people rate < 30/s from 100 s to 200 s |
| \`orders\` | The orders are slow. | no | Their \`p95\`. | \`orders\` p95 < 50 ms from 100 s to 200 s |
| \`door\` | The door is full. | no | It is idle. | \`door\` busy < 90% from 100 s to 110 s |
| \`writes\` | Two lead one record. | no | Nothing is wrong. | people wrong < 1/s from 100 s to 200 s |
| \`shop\` | The shop computes too much. | no | The bank is slow. | \`bank\` p95 > 500 ms from 100 s to 200 s |

## Best run

| at | action |
| --- | --- |
| 150 s | \`breaker\` |
`
