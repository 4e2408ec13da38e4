import type { AlertEvent, Person } from "~/features/sos/board/alert";
import { channelWords } from "./words";

/** One proof that somebody was reached, or not: its word and when (ms). */
export type Proof = {
  what: "enviado" | "entregue" | "falhou" | "visto" | "respondido";
  at: number;
  source: AlertEvent["source"];
};

/** What is known of one person by one way: the first proof of each kind, in order. */
export type Reached = { person: Person; way: string; proofs: Proof[] };

const kinds: Partial<Record<AlertEvent["kind"], Proof["what"]>> = {
  sent: "enviado",
  delivered: "entregue",
  failed: "falhou",
  seen: "visto",
  acknowledged: "respondido",
};

/** Who was reached and by which way, out of a timeline; nothing is said that no line says. */
export function evidenceOf(timeline: readonly AlertEvent[]): Reached[] {
  const all = new Map<string, Reached>();
  for (const event of timeline) {
    const what = kinds[event.kind];
    if (!what || !event.who) continue;
    const way = "channel" in event ? channelWords[event.channel] : "no sistema";
    const key = `${event.who.id} ${way}`;
    const known = all.get(key) ?? { person: event.who, way, proofs: [] };
    if (!known.proofs.some((proof) => proof.what === what))
      known.proofs.push({ what, at: event.at, source: event.source });
    all.set(key, known);
  }
  return [...all.values()].sort((a, b) => a.person.name.localeCompare(b.person.name, "pt-BR"));
}
