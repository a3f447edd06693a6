/** Drawn pages, each scrolling in its own region when it is wider than the screen. */
export function DrawnPages(props: {
  readonly pages: readonly string[]
  readonly id?: string
  readonly label: (page: number, count: number) => string
}) {
  const { pages, label } = props
  return (
    <div class="drawing" id={props.id}>
      {pages.map((svg, at) => (
        <section
          key={at}
          class="drawn-page"
          // Scrollable regions are reached by keyboard.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          aria-label={label(at + 1, pages.length)}
          dangerouslySetInnerHTML={{ __html: svg }}
        />
      ))}
    </div>
  )
}
