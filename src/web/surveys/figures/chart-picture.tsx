import { paintChart, type Chart } from '#diagram'

/** A chart in a page. The table beside it has the same figures. */
export function ChartPicture(props: {
  readonly id: string
  readonly title: string
  readonly chart: Chart
}) {
  const { id, title, chart } = props
  const svg = paintChart(chart, { title, idPrefix: `chart-${id}` })
  return <div class="chart-picture" dangerouslySetInnerHTML={{ __html: svg }} />
}
