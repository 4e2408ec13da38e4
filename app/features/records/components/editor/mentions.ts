import type { MentionKind } from "../../document/document";

/** What can be mentioned: `when` tells it from others of its name ("3 de março"). */
export type Mentionable = { kind: MentionKind; id: string; label: string; when: string };

/** Where an editor finds what can be mentioned: a JSON address, `?q=` what is looked for. */
export async function findMentions(href: string, query: string, signal: AbortSignal): Promise<Mentionable[]> {
  const answer = await fetch(`${href}?q=${encodeURIComponent(query)}`, {
    signal,
    headers: { Accept: "application/json" },
  });
  if (!answer.ok) return [];
  const { data } = (await answer.json()) as { data?: { items?: Mentionable[] } };
  return data?.items ?? [];
}
