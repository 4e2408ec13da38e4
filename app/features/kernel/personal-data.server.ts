import { and, eq, isNotNull, lt, or, sql, type SQL } from "drizzle-orm";
import { isAmong } from "~/db/many-rows";
import { days } from "~/lib/duration";
import { firstIdAt } from "~/lib/id";
import { auditEntry, isByAnother } from "./audit-entry.both.table";
import type { Ctx } from "./ctx";
import { domainEvent, eventReceipt } from "./events/domain-event.both.table";
import { clinicChange, clinicFence, clinicStage } from "./fence/clinic-fence.table";
import { idempotencyKey } from "./events/idempotency.both.table";
import { cronRun } from "./jobs/cron-run.directory.table";
import { destroyDataKey } from "./keys/data-key.server";
import { dataKey } from "./keys/data-key.table";
import { keyPlace, ringKey } from "./keys/key-place.directory.table";
import { kernelIds } from "./kernel.ids";
import { expiringRows, isNotHeld } from "./personal-expiry.server";
import { record, type Holding, type PersonAccount, type PersonalData, type PersonPlace } from "./personal-data";
import { countRows, eraseRows, everyRow, named, tableOfNobody } from "./personal-rows.server";

type AuditRow = typeof auditEntry.$inferSelect;

/** What was done to a person: by themselves with the address it came from, by others without. */
function shown({ action, entity, fields, reason, actorRole, createdAt, ...row }: AuditRow, own: ReadonlySet<string>) {
  const isOwn = row.actorId !== null && own.has(row.actorId);
  const from = isOwn ? { address: row.ip, device: row.userAgent } : {};
  const by = isOwn ? "oneself" : actorRole;
  return { action, entity, fields, reason, right: row.right, by, at: createdAt, ...from };
}

const kept = {
  law: "LGPD art. 37 and art. 16 I; Marco Civil da Internet art. 15 (access logs, six months at least)",
  term: "5 years at least, 20 for access to records",
  ends: "not by the clock yet: what is sealed is one chain, and its beginning cannot be taken away without its proof",
};

const auditOfAccount: Holding<PersonAccount> = {
  whose: "account",
  async *export(account) {
    const ids = [account.accountId, ...account.memberIds];
    const where = isAmong(auditEntry.entityId, ids);
    const by = [auditEntry.entityId, auditEntry.createdAt, auditEntry.id];
    for await (const row of everyRow(account, auditEntry, where, by)) yield shown(row, new Set(ids));
  },
  erase: null,
  retain: kept,
};

const auditOfPlace: Holding<PersonPlace> = {
  whose: "member",
  async *export(place) {
    const { clinicId, memberId, accountId } = place;
    const theirs = or(eq(auditEntry.entityId, memberId), and(eq(auditEntry.subject, memberId), isByAnother));
    const where = and(eq(auditEntry.clinicId, clinicId), theirs);
    for await (const row of everyRow(place, auditEntry, where, [auditEntry.createdAt, auditEntry.id]))
      yield shown(row, new Set([memberId, accountId]));
  },
  erase: null,
  retain: kept,
};

const eventsKept = {
  whose: "member" as const,
  export: "ids and times of what the other stores tell; no words",
  erase: null,
  retain: {
    law: "LGPD art. 16 I and IV (pseudonymous: ids only), art. 7 IX",
    term: "5 years",
    ends: expiringRows(domainEvent, {
      keptFor: days(5 * 365.25),
      // Ids sort by time: the primary key leads to what is old. What is still to be handled stays.
      older: (before) =>
        and(
          lt(domainEvent.id, firstIdAt(kernelIds.event, before)),
          lt(domainEvent.occurredAt, before),
          or(isNotNull(domainEvent.handledAt), isNotNull(domainEvent.parkedAt)),
        ),
      clinic: domainEvent.clinicId,
      // By what it is about, who did it, or any id that it says.
      notOf: (held) =>
        and(
          sql`${domainEvent.aggregateId} not in ${held}`,
          isNotHeld(domainEvent.actorId)(held),
          sql`not exists (select 1 from json_tree(${domainEvent.data}) as said where said.atom in ${held})`,
        ),
    }),
  },
};

const keysSent = "digests of requests, for a day";

/** Whether something that has happened to these is still to be handled: who hears of it may write of the person again. */
async function isHeard({ db }: Pick<Ctx, "db">, scope: SQL | undefined, ids: readonly string[]): Promise<boolean> {
  const said = sql`exists (select 1 from json_each(${JSON.stringify(ids)}) where instr(${domainEvent.data}, value) > 0)`;
  const about = or(isAmong(domainEvent.aggregateId, ids), isAmong(domainEvent.actorId, ids), said);
  const pending = sql`handled_at is null and parked_at is null`;
  const found = await db
    .select({ id: domainEvent.id })
    .from(domainEvent)
    .where(and(pending, scope, about))
    .limit(1);
  return found.length === 0;
}

/** Doors that were shut have to be shut everywhere first. */
async function closing(account: PersonAccount, places: readonly PersonPlace[]): Promise<string | null> {
  const asked = places.map((place) => isHeard(place, eq(domainEvent.clinicId, place.clinicId), [place.memberId]));
  const all = await Promise.all([isHeard(account, undefined, [account.accountId, ...account.memberIds]), ...asked]);
  return all.every(Boolean) ? null : "closing";
}

/** What everything stands on: the log of events, the audit, the keys. */
export const kernelData: PersonalData = {
  feature: "kernel",
  operation: {
    what: "Registro do que acontece e de quem acessa",
    why: "Provar o que foi feito, e por quem",
    of: "Pacientes e equipe",
  },
  goes: [
    {
      who: "all",
      words: "E-mail, telefone, senha, duas etapas, foto, aparelhos e entradas",
      also: ["identity", "tenancy"],
    },
  ],
  waitsFor: closing,
  stores: [
    {
      ...named(idempotencyKey),
      inAccount: {
        whose: "account",
        export: keysSent,
        erase: (of) => eraseRows(of, idempotencyKey, isAmong(idempotencyKey.ownerId, [of.accountId, ...of.memberIds])),
        retain: null,
      },
      inPlace: {
        whose: "member",
        export: keysSent,
        erase: (of) => eraseRows(of, idempotencyKey, eq(idempotencyKey.ownerId, of.memberId)),
        retain: null,
      },
    },
    { ...named(auditEntry), inAccount: auditOfAccount, inPlace: auditOfPlace },
    { ...named(domainEvent), inAccount: { ...eventsKept, whose: "account" }, inPlace: eventsKept },
    tableOfNobody(eventReceipt, "ids of events and names of subscribers"),
    tableOfNobody(cronRun, "when jobs ran"),
    tableOfNobody(keyPlace, "how far the rotation of keys is"),
    tableOfNobody(ringKey, "which keys may go"),
    tableOfNobody(clinicFence, "whether a clinic may be written on a shard"),
    tableOfNobody(clinicChange, "keys of rows, while their clinic is moved"),
    tableOfNobody(clinicStage, "copies of rows, while their clinic is moved: what they are copies of tells"),
    { kind: "object", name: "CircuitBreaker", nobody: "whether a service of ours answers" },
    // Last of a place: all that was sealed with it is out of reach from then on, wherever a copy may lie.
    {
      ...named(dataKey),
      inPlace: {
        whose: "member",
        export: "the key is nothing of the person's own; what it seals is told opened",
        async erase(place) {
          if (!place.isKept) await destroyDataKey(place, place.clinicId, place.memberId);
          return true;
        },
        // It seals what its person goes on writing, too.
        expire: null,
        retain: record,
        count: (place) =>
          countRows(
            place,
            dataKey,
            and(eq(dataKey.clinicId, place.clinicId), eq(dataKey.ownerId, place.memberId), isNotNull(dataKey.wrapped)),
          ),
      },
    },
  ],
};
