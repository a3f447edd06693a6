import { getCharterFront, listRoundsToLead, listTasks } from '#server'
import { showPage } from '../layout/respond.tsx'
import { contextOf } from '../request/session-cookie.ts'
import type { Site } from '../request/settings.ts'
import type { WebApp } from '../request/web-env.ts'
import { TaskPage } from './task-page.tsx'

/** What waits for the person who asks. */
export function addTaskRoute(app: WebApp, site: Site): void {
  app.get('/tasks', async (c) => {
    const asked = Number(c.req.query('page') ?? 1)
    const page = Number.isSafeInteger(asked) && asked > 0 ? Math.min(asked, 1_000_000) : 1
    const context = contextOf(c, site)
    const list = await listTasks(context, { page })
    const rounds = await listRoundsToLead(context)
    const charter = await getCharterFront(context)
    const charterDue = charter.ok && charter.front.mayWrite ? charter.front.due.length : 0
    const words = c.get('words')
    const body = <TaskPage {...{ words, list, rounds, charterDue }} />
    return showPage(c, site, { title: words.life.tasks.title, body })
  })
}
