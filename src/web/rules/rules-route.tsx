import { getGovernmentRules, setLifeCycle, setNumberRule } from '#server'
import { showFailure } from '../errors/failure-page.tsx'
import { showPage } from '../layout/respond.tsx'
import { fieldText } from '../request/form.ts'
import { contextOf } from '../request/session-cookie.ts'
import type { Site } from '../request/settings.ts'
import type { WebApp, WebContext } from '../request/web-env.ts'
import { RulesPage, type RulesState } from './rules-page.tsx'

/** How a government moves and numbers its SOPs: to be seen by everybody, to be set by a few. */
export function addRulesRoutes(app: WebApp, site: Site): void {
  app.get('/rules', (c) => showRules(c, site, {}))

  app.post('/rules/life-cycle', async (c) => {
    const form = c.get('form')
    const text = fieldText(form, 'lifeCycle')
    const set = await setLifeCycle(contextOf(c, site), {
      text,
      version: Number(form.get('version')),
    })
    if (set.ok) return c.redirect('/rules?done=life-cycle', 303)
    if (set.code !== 'wrong-life-cycle') return showFailure(c, site, set)
    return showRules(c, site, { typed: text, problems: set.problems })
  })

  app.post('/rules/numbers', async (c) => {
    const form = c.get('form')
    const pattern = fieldText(form, 'pattern').trim()
    const rule = { pattern, manual: form.get('manual') === 'yes' }
    const set = await setNumberRule(contextOf(c, site), rule)
    if (set.ok) return c.redirect('/rules?done=numbers', 303)
    if (set.code !== 'wrong-number-pattern') return showFailure(c, site, set)
    const { code, found } = set.problem
    const error = c.get('words').life.rules.patternProblems[code](found)
    return showRules(c, site, { rule, patternError: error })
  })
}

async function showRules(c: WebContext, site: Site, state: RulesState): Promise<Response> {
  const rules = await getGovernmentRules(contextOf(c, site))
  const words = c.get('words')
  const done = c.req.query('done')
  const body = <RulesPage {...{ words, rules, state, done }} />
  const wrong = state.problems !== undefined || state.patternError !== undefined
  return showPage(c, site, { title: words.life.rules.title, body, status: wrong ? 422 : 200 })
}
