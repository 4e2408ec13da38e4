import { lastOwner } from "~/ui/device/owner";
import { tell } from "~/ui/outbox/news";
import { putInOutbox } from "~/ui/outbox/outbox-store";
import { sendOutbox } from "~/ui/outbox/send-outbox";
import { askForSync } from "~/ui/outbox/sync";

/** What the form of one tap holds. */
export type MarkFields = { id: string; key: string; slot: string | null; state: string; reason: string | null };

/** What a form holds; files it has none. Of an hour each tap goes by a key of its own: another word for it is a correction. */
export function fieldsOf(form: FormData): MarkFields {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
  };
  const [slot, key] = [text("slot"), text("key") ?? ""];
  const own = slot === null ? key : `${key}.${Date.now().toString(36)}`;
  return { id: text("id") ?? "", key: own, state: text("state") ?? "", slot, reason: text("reason") };
}

/** A mark as the API wants it: what was not said is left out. */
export function markBody({ slot, state, reason }: MarkFields): Record<string, unknown> {
  return { state, ...(slot === null ? {} : { slot }), ...(reason === null ? {} : { reason }) };
}

/** Keeps a mark until there is network, to be sent once. Rejects where this device cannot keep it, or knows nobody. */
export async function queueMark(fields: MarkFields): Promise<void> {
  const owner = await lastOwner();
  if (owner === null) throw new Error("nobody is known here");
  const { id, key } = fields;
  const request = { method: "POST" as const, path: `/api/patient/regimens/${id}/marks`, body: markBody(fields) };
  await putInOutbox({
    ...{ key, owner, request, instead: request, form: "/dashboard/medication" },
    // No name of anything: lists of what waits are shown before a sign-in.
    values: { title: "Um horário marcado" },
    ...{ writtenAt: Date.now(), revision: crypto.randomUUID(), waiting: { for: "network" } },
  });
  tell({ what: "changed" });
  void askForSync();
  // The network may have come back before it was put down.
  if (navigator.onLine) void sendOutbox();
}
