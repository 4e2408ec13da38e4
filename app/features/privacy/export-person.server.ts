import type { AnyActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import type { ExportedRecord } from "~/features/kernel/personal-data";
import { AppError } from "~/lib/app-error";
import { openPerson } from "./open-person.server";
import { toldUnits } from "./told-units.server";

/** One record of an export, and where it stands; `clinicId` is null for what belongs to no clinic. */
export type Exported = { feature: string; store: string; clinicId: string | null } & (
  | { record: ExportedRecord }
  | { broken: true }
);

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
  for (const { feature, store, clinicId, tell } of toldUnits(person))
    for await (const one of tell()) yield { feature, store, clinicId, ...one };
}
