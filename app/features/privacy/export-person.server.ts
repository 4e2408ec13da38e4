import type { AnyActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import type { ExportedRecord, Holding } from "~/features/kernel/personal-data";
import { AppError } from "~/lib/app-error";
import { log } from "~/platform/log";
import { everyPersonalData } from "~/registry/personal-data.server";
import { openPerson } from "./open-person.server";

/** One record of an export, and where it stands; `clinicId` is null for what belongs to no clinic. */
export type Exported = { feature: string; store: string; clinicId: string | null } & (
  | { record: ExportedRecord }
  | { broken: true }
);

type Told = { record: ExportedRecord } | { broken: true };

/** What a store tells; one that breaks off says so, and holds up no other. */
async function* told<End>(store: string, holding: Holding<End> | undefined, end: End): AsyncGenerator<Told> {
  if (!holding || typeof holding.export === "string") return;
  try {
    for await (const record of holding.export(end)) yield { record };
  } catch (error) {
    log({ event: "export.broken", store, error: error instanceof Error ? error.name : "unknown" });
    yield { broken: true };
  }
}

/**
 * Everything that we hold of a person (LGPD art. 18 II and V, art. 19), one record after the other, from every clinic they are in:
 * read in pages and opened one by one, so that a long life here never stands in memory. A store that cannot be read to its end is
 * named (`broken`), and the others are told. Whose account it is, or a job on their
 * behalf, may ask; who it is has been proved before.
 * @throws AppError `auth.forbidden` for anybody else, `request.not_found` when there is no such account
 */
export async function* exportPerson(ctx: BothPlanesCtx<AnyActor>, accountId: string): AsyncGenerator<Exported> {
  const { actor } = ctx;
  const isOwn = "accountId" in actor && actor.accountId === accountId;
  if (!isOwn && !("system" in actor)) throw new AppError("auth.forbidden");
  const person = await openPerson(ctx, accountId);
  if (!person) throw new AppError("request.not_found");
  const audit = { action: "person.export", entity: "account", entityId: accountId };
  await commit(ctx, { clinicId: null, statements: [], events: [], audit });
  for (const { feature, stores } of everyPersonalData) {
    for (const store of stores) {
      if ("nobody" in store) continue;
      const at = { feature, store: store.name };
      for await (const one of told(store.name, store.inAccount, person.account))
        yield { ...at, clinicId: null, ...one };
      for (const place of person.places)
        for await (const one of told(store.name, store.inPlace, place))
          yield { ...at, clinicId: place.clinicId, ...one };
    }
  }
}
