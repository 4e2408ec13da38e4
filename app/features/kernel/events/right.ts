import type { AnyActor } from "../actor";

/**
 * By which right somebody opened or changed what the audit says: their own data; an open care link; a psychologist's substitute, or
 * whoever was called, in a call for help; the duty to keep what they wrote after care has ended; break-glass; the office of the
 * clinic's administration; the platform's support.
 */
export const rights = ["own", "care-link", "substitute", "keeping", "break-glass", "office", "support"] as const;
export type Right = (typeof rights)[number];

type Said = { entity: string; entityId: string; subject?: string | undefined; right?: Right | undefined };

/** Whose data a row is about and by which right, as far as it says so itself or its actor makes it plain. */
export function whoseAndWhy(actor: AnyActor, said: Said): { subject: string | null; right: Right | null } {
  // A membership is the member it makes (docs/glossary.md).
  const ofMember = said.entity === "member" || said.entity === "membership" ? said.entityId : null;
  if ("role" in actor) {
    const subject = said.subject ?? ofMember ?? (actor.role === "patient" ? actor.memberId : null);
    return { subject, right: said.right ?? rightOfMember(actor, subject) };
  }
  const subject = said.subject ?? ofMember;
  if ("platformRole" in actor) return { subject, right: said.right ?? "support" };
  return { subject, right: said.right ?? ("accountId" in actor ? "own" : null) };
}

function rightOfMember(actor: { role: string; memberId: string }, subject: string | null): Right | null {
  if (actor.role === "patient" || subject === actor.memberId) return "own";
  if (actor.role === "admin") return "office";
  return subject === null ? null : "care-link";
}
