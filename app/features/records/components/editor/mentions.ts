import type { MentionKind } from "../../document/document";

/** What can be mentioned: `when` tells it from others of its name ("3 de março"). */
export type Mentionable = { kind: MentionKind; id: string; label: string; when: string };

/** What can be mentioned, as an address of the API answers. Posted: what somebody types in a note belongs into no address. */
export async function findMentions(href: string, q: string, signal: AbortSignal): Promise<Mentionable[]> {
  const headers = { "Content-Type": "application/json" };
  const answer = await fetch(href, { method: "POST", headers, body: JSON.stringify({ q }), signal });
  if (!answer.ok) return [];
  const { data } = await answer.json<{ data?: Mentionable[] }>();
  return data ?? [];
}
