import type { MentionKind } from "../../document/document";

/** What can be mentioned: `when` tells it from others of its name ("3 de março"). */
export type Mentionable = { kind: MentionKind; id: string; label: string; when: string };

/** What can be mentioned, as an address of the API answers; `?q=`: what is looked for. */
export async function findMentions(href: string, query: string, signal: AbortSignal): Promise<Mentionable[]> {
  const answer = await fetch(`${href}?q=${encodeURIComponent(query)}`, { signal });
  if (!answer.ok) return [];
  const { data } = await answer.json<{ data?: Mentionable[] }>();
  return data ?? [];
}
