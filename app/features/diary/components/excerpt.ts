const long = 180;

/** The beginning of a text on one line, cut between words. */
export function excerpt(content: string): string {
  const line = content.replace(/\s+/g, " ").trim();
  if (line.length <= long) return line;
  const cut = line.slice(0, long);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > long / 2 ? space : long).replace(/[\s,;:.]+$/, "")}…`;
}
