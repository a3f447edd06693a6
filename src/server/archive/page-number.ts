/** Where a page of a list begins. A page that does not exist (any more) becomes the nearest one. */
export function readPageNumber(
  asked: number,
  count: { readonly total: number; readonly size: number; readonly most?: number },
) {
  const total = Math.min(count.total, count.most ?? count.total)
  const pageCount = Math.max(1, Math.ceil(total / count.size))
  const page = Math.min(Math.max(Math.trunc(asked) || 1, 1), pageCount)
  return { page, pageCount, total, isCut: count.total > total, offset: (page - 1) * count.size }
}
