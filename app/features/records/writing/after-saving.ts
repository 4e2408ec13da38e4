/** Where a page without the editor goes when its text was saved: back to itself, which says so. @param href an address of ours */
export function afterSaving(href: string): string {
  return `${href}${href.includes("?") ? "&" : "?"}saved=1`;
}
