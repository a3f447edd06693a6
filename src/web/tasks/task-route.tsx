import { listTasks } from '#server'
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
    const list = await listTasks(contextOf(c, site), { page })
    const words = c.get('words')
    const body = <TaskPage words={words} list={list} />
    return showPage(c, site, { title: words.life.tasks.title, body })
  })
}
