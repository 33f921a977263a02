// An incident for tests in which no word occurs twice: see ../account.ts.
import { withWords } from '../account.ts'

/** The names are written out, since they stand in several places. */
export const WORDY_INCIDENT = withWords(`# Title ~ (\`wordy\`)

**At:** ~ ~, L0
**Clock:** 21:40
**Lasts:** 10 min

**Seed:** 7

**Promise:** 99.5% under 400 ms

**Alert:** people failed > 2% for 20 s
**Night:** ~ \`~\` *~*
~ [~](https://~.example/).
**Answer:** **~** ~.
**Tempting:** \`restart\`: ~ *~* ~.
**Question:** ~ ~?
**Moments:** 150 s, 200 s

---

## Parts

| part | name | building | instances | workers | queue | balancer | more |
| --- | --- | --- | --- | --- | --- | --- | --- |
| \`shop\` | ~ ~ | ~ ~ | 2 | 20 | 100 | least busy | start 10 s; cold 3 for 20 s; memory 512 MB from 200 MB by 0.01 MB |
| \`bank\` | ~ | ~ | 1 | 5 | 100 | round robin | disk 2000 MB from 800 MB by 0.1 MB; rows 50000 by 1; leads \`sales\` |
| \`~\` | ~ | ~ | 1 | 5 | 100 | random of two | |
| \`~\` | ~ | ~ | 1 | 5 | 100 | | |

## Steps

| part | request | step | how |
| --- | --- | --- | --- |
| \`shop\` | all | work | time 5 ms log-normal 3 ms |
| \`shop\` | \`pay\` | cache | cache \`~\`; keys 100; life 60 s; covers 1; full; when \`mails\` on |
| \`shop\` | \`pay\` | call | to \`bank\`; pool 10; pool wait 1 s; limit 800 ms; retries 2; wait 100 ms; breaker 50% of 20 for 10 s; fallback |
| \`bank\` | all | lock | lock \`~\`; covers 2 |
| \`bank\` | all | read | accounts 200; start 1000; amount 500 |
| \`bank\` | \`pay\` | transfer | guard none |
| \`bank\` | all | store | record \`sales\` |
| \`bank\` | all | work | time 5 ms; per thousand rows 0.02 ms |

## People

| load | request | to | arrivals | rate | how |
| --- | --- | --- | --- | --- | --- |
| \`~\` | \`pay\` | \`shop\` | poisson | 0 s 40/s, 130 s 60/s | patience 8 s; retries endless; wait 1 s |

## Names

| name | leads to | may lead to | life |
| --- | --- | --- | --- |
| \`~\` | \`shop\` | \`bank\` | 300 s |

## Switches

| switch | stands |
| --- | --- |
| \`mails\` | on |

## Faults

| from | until | fault | how |
| --- | --- | --- | --- |
| 90 s | end | slower | part \`bank\`; factor 20 |

## Actions

| action | name | takes | does | watch | mends | price |
| --- | --- | --- | --- | --- | --- | --- |
| \`restart\` | ~ ~ | 30 s | restart \`shop\`; add 1 instance to \`shop\` | \`shop\` p95 | yes | ~ *~*. |
| \`~\` | ~ | 0 s | nothing | people failed | no | [~](https://~.example/) |
| \`~\` | ~ | 0 s | retries \`shop\` to \`bank\` none | \`shop\` busy | no | |
| \`~\` | ~ | 0 s | breaker \`shop\` to \`bank\` open | \`shop\` memory | no | ~ |
| \`~\` | ~ | 0 s | index \`bank\` blocking | \`bank\` disk | no | ~ |
| \`~\` | ~ | 0 s | queue \`shop\` 20 | \`shop\` pool waiting | no | ~ |

## Messages

| when | from | text |
| --- | --- | --- |
| people left > 1/s for 10 s | ~, ~ | ~ ~ ~. |

## Changed lately

| when | what | trail |
| --- | --- | --- |
| ~, 18:00 | ~ *~*. | no |
| ~ | \`~\` | yes |

## Causes

| cause | what it would be | right | told by | seen |
| --- | --- | --- | --- | --- |
| \`~\` | ~ *~*. | yes | ~ \`~\`. | \`bank\` p95 > 500 ms from 150 s to 240 s |
| \`~\` | ~. | no | ~. | \`shop\` busy > 80% from 150 s to 240 s |
| \`~\` | ~. | no | ~. | people rate < 30/s from 100 s to 200 s |
| \`~\` | ~. | no | ~. | people rate < 30/s from 100 s to 200 s |
| \`~\` | ~. | no | ~. | people rate < 30/s from 100 s to 200 s |
| \`~\` | ~. | no | ~. | people rate < 30/s from 100 s to 200 s |

## Best run

| at | action |
| --- | --- |
| 150 s | \`restart\` |
`)
