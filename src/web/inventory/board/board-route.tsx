import { getBoard, getWholeBoard, writesInventory } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { showPage } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp } from '../../request/web-env.ts'
import { sendCsv } from '../send-csv.ts'
import { BoardPage, BoardPaper } from './board-page.tsx'
import { readBoardQuery } from './board-query.ts'
import { boardRows } from './board-rows.ts'

/** All units beside each other, on the screen, on paper and for a spreadsheet. */
export function addBoardRoutes(app: WebApp, site: Site): void {
  app.get('/board', async (c) => {
    const query = readBoardQuery(c.req.query())
    const context = contextOf(c, site)
    const read = await getBoard(context, query)
    if (!read.ok) return showFailure(c, site, read)
    const words = c.get('words')
    const mayWrite = writesInventory(context.actor)
    const body = <BoardPage {...{ words, board: read.board, query, mayWrite }} />
    return showPage(c, site, { title: words.inventory.board.title, body })
  })

  app.get('/board/print', async (c) => {
    const read = await getWholeBoard(contextOf(c, site), readBoardQuery(c.req.query()))
    if (!read.ok) return showFailure(c, site, read)
    const words = c.get('words')
    const body = <BoardPaper words={words} board={read.board} />
    return showPage(c, site, { title: words.inventory.board.title, body })
  })

  app.get('/board/board.csv', async (c) => {
    const read = await getWholeBoard(contextOf(c, site), readBoardQuery(c.req.query()))
    if (!read.ok) return showFailure(c, site, read)
    const words = c.get('words')
    return sendCsv(c, words.inventory.board.fileName, boardRows(read.board, words))
  })
}
