import type { Blueprint } from '../blueprint.ts'
import { secretsEnvVars } from './security/secrets-env-vars.ts'
import { threatModeling } from './security/threat-modeling.ts'
import { vulnerabilities } from './security/vulnerabilities.ts'
import { testing } from './testing-qa/testing.ts'
import { auth } from './the-build/auth.ts'
import { database } from './the-build/database.ts'
import { debugging } from './the-build/debugging.ts'
import { frontend } from './the-build/frontend.ts'
import { javascript } from './the-build/javascript.ts'
import { restApi } from './the-build/rest-api.ts'
import { serverRuntime } from './the-build/server-runtime.ts'
import { terminalShell } from './the-craft/terminal-shell.ts'
import { versionControl } from './the-craft/version-control.ts'
import { mentorship } from './the-leadership/mentorship.ts'
import { platformThinking } from './the-leadership/platform-thinking.ts'
import { postMortems } from './the-leadership/post-mortems.ts'
import { technicalStandards } from './the-leadership/technical-standards.ts'
import { performance } from './the-operations/performance.ts'
import { reliability } from './the-operations/reliability.ts'
import { engineeringCulture } from './the-people/engineering-culture.ts'
import { hiring } from './the-people/hiring.ts'
import { onboarding } from './the-people/onboarding.ts'
import { ciCd } from './the-pipeline/ci-cd.ts'
import { cloudEnvironments } from './the-pipeline/cloud-environments.ts'
import { observability } from './the-pipeline/observability.ts'
import { asyncRealTime } from './the-systems/async-real-time.ts'
import { systemDesign } from './the-systems/system-design.ts'

/** The buildings that have a shape of their own, by building id. */
export const LANDMARKS: ReadonlyMap<string, Blueprint> = new Map<string, Blueprint>([
  ['frontend', frontend],
  ['javascript', javascript],
  ['rest-api', restApi],
  ['server-runtime', serverRuntime],
  ['database', database],
  ['auth', auth],
  ['debugging', debugging],
  ['version-control', versionControl],
  ['terminal-shell', terminalShell],
  ['vulnerabilities', vulnerabilities],
  ['secrets-env-vars', secretsEnvVars],
  ['threat-modeling', threatModeling],
  ['ci-cd', ciCd],
  ['cloud-environments', cloudEnvironments],
  ['observability', observability],
  ['async-real-time', asyncRealTime],
  ['system-design', systemDesign],
  ['testing', testing],
  ['performance', performance],
  ['reliability', reliability],
  ['hiring', hiring],
  ['engineering-culture', engineeringCulture],
  ['onboarding', onboarding],
  ['platform-thinking', platformThinking],
  ['technical-standards', technicalStandards],
  ['mentorship', mentorship],
  ['post-mortems', postMortems],
])
