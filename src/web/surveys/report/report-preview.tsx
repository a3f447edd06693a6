import type { Report, ReportBlock, ReportTable } from '#print'

/** What a report says, chapter by chapter; the report itself is in Indonesian. */
export function ReportPreview({ report }: { readonly report: Report }) {
  return (
    <article class="report-preview" lang="id">
      {report.mark !== undefined && <p class="report-mark">{report.mark}</p>}
      {report.chapters.map((chapter) => (
        <section key={chapter.title}>
          <h3>{chapter.title}</h3>
          {chapter.blocks.map((block, place) => (
            <Block key={place} block={block} />
          ))}
        </section>
      ))}
    </article>
  )
}

function Block({ block }: { readonly block: ReportBlock }) {
  switch (block.kind) {
    case 'heading':
      return <h4>{block.text}</h4>
    case 'paragraph':
      return <p>{block.text}</p>
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'table':
      return <PreviewTable table={block} />
    case 'chart':
      return (
        <figure>
          <div class="chart-picture" dangerouslySetInnerHTML={{ __html: block.svg }} />
          <figcaption>{block.caption}</figcaption>
        </figure>
      )
    case 'signature':
      return (
        <p class="report-signature">
          {[...block.above, ...block.below].map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
      )
  }
}

function PreviewTable({ table: { caption, columns, rows } }: { readonly table: ReportTable }) {
  return (
    // A wide table scrolls in its own region, which is reached by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section class="report-scroll" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={place}>
              {row.map((cell, at) => (
                <td key={at} class={columns[at]?.align === 'right' ? 'number' : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
