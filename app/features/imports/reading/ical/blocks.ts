/** What of an event is looked at; the rest (descriptions above all) is where programs break lines without folding them. */
const looked = new Set(
  "UID SUMMARY LOCATION URL STATUS ATTENDEE DTSTART DTEND DURATION RRULE RDATE EXDATE RECURRENCE-ID".split(" "),
);

/** A calendar's events and zones, each as its own lines. */
export type Blocks = { events: string[][]; zones: string[][]; zone: string | null };

/** As deep as things stand in one another. */
const deepest = 8;

const nameOf = (line: string) => /^([A-Za-z][A-Za-z0-9-]{0,40})[;:]/.exec(line)?.[1]?.toUpperCase() ?? null;

/** Lines as they were before they were folded; what is no property is a line that somebody broke, and belongs to the one before. */
function unfolded(text: string): string[] {
  const lines: string[][] = [];
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (/^[ \t]/.test(line)) lines.at(-1)?.push(line.slice(1));
    else if (nameOf(line) === null) lines.at(-1)?.push(line && `\\n${line}`);
    else lines.push([line]);
  }
  return lines.map((parts) => parts.join(""));
}

/**
 * Takes a calendar apart, or several in one file, so that what is wrong in one event is wrong in that one. Alarms and what else stands
 * within an event are left out.
 */
export function blocksOf(text: string): Blocks {
  const blocks: Blocks = { events: [], zones: [], zone: null };
  const open: string[] = [];
  for (const line of unfolded(text)) {
    const name = nameOf(line);
    const value = line.slice(line.indexOf(":") + 1).trim();
    if (name === "BEGIN") {
      if (open.length < deepest) open.push(value.toUpperCase());
      if (open.at(-1) === "VEVENT") blocks.events.push([]);
      if (open.at(-1) === "VTIMEZONE") blocks.zones.push([]);
    } else if (name === "END") open.splice(Math.max(0, open.lastIndexOf(value.toUpperCase())));
    else if (open.includes("VTIMEZONE")) blocks.zones.at(-1)?.push(line);
    else if (open.at(-1) === "VEVENT" && name !== null && looked.has(name)) blocks.events.at(-1)?.push(line);
    else if (name === "X-WR-TIMEZONE") blocks.zone = value;
  }
  return blocks;
}
