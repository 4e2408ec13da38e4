/** Where a template's own wording stands: it opens nowhere else. */
export function templateField(code: string, version: number) {
  return { table: "note_template", row: `${code}/${version}`, column: "content" };
}
