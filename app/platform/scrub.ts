/** Fields of log lines that name our own rows and nobody: what happened can be looked up with them by who may. */
const technical = new Set(["requestId", "eventId", "messageId", "mailId"]);

/** Longest text of a line that is kept. */
const longest = 2000;

const rules: readonly [RegExp, string][] = [
  [/[^\s@/<>"'(]{1,64}@[^\s@/<>"')]{1,255}/g, "(e-mail)"],
  // Ids of ours, and whatever is as long and mixed as a token.
  [/\b[a-z]{3}_[0-9A-Za-z]{6,64}\b/g, "(id)"],
  [/[\w-]{10,2000}\.[\w-]{10,2000}\.[\w-]{10,2000}/g, "(token)"],
  [/(?=[\w-]*\d)[\w-]{20,}/g, "(token)"],
  [/\+?\d[\d ().-]{7,20}\d/g, "(number)"],
  [/\?[^\s"')]{1,2000}/g, "?…"],
];

/** A text of ours with everything taken out that could point to somebody: addresses, ids, tokens, numbers, what stands behind a "?". */
export function scrub(text: string): string {
  return rules.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), text.slice(0, longest));
}

/** A log line's fields: texts scrubbed, but the ids that name our own rows. */
export function scrubFields(entry: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entry).map(([name, value]) => [
      name,
      typeof value === "string" && !technical.has(name) ? scrub(value) : (value as unknown),
    ]),
  );
}
