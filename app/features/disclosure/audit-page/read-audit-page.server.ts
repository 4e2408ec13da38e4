import type { AuditAsked } from "~/features/audit/audit.schema";
import { listAudit, listAuditActs, type AuditEntryRow } from "~/features/audit/reading/list-audit.server";
import type { AdminCtx } from "~/features/kernel/ctx";
import { namesAmong } from "~/features/tenancy/member/member-names.server";
import { listPeople } from "~/features/tenancy/people/list-people.server";
import type { Page } from "~/lib/page";
import { endOfDay, startOfDay } from "~/lib/time/wall-clock";
import { actOptions } from "./act-options";

/** People of one name that are offered to choose from. */
const mostOfOneName = 8;
const perPage = 50;
const none: Page<AuditEntryRow> = { items: [], nextCursor: null };

type Named = { id: string; name: string };

/** What of the clinic's audit was asked for: its rows, or what is in the way of them. */
export type AuditPage = {
  rows: Page<AuditEntryRow>;
  /** Names of who stands in the rows, and of the one they are narrowed to. */
  names: ReadonlyMap<string, string>;
  memberId: string | null;
  /** Several people of the name that was typed: one has to be chosen. */
  choices: Named[];
  fields: Record<string, string>;
  acts: ReturnType<typeof actOptions>;
};

/** Who is meant by a name that was typed: the one who has it, several, or a sentence that says nobody has. */
async function meant(ctx: AdminCtx, who: string): Promise<{ people: Named[]; error?: string }> {
  const { items, nextCursor, isCut } = await listPeople(ctx, { q: who, limit: mostOfOneName });
  const people = items.slice(0, mostOfOneName).map(({ id, name }) => ({ id, name }));
  if (people.length === 0) return { people, error: "Ninguém da clínica tem este nome. Tente só o começo." };
  const isMore = nextCursor !== null || isCut || items.length > mostOfOneName;
  if (people.length === 1 || !isMore) return { people };
  return { people, error: "Há mais gente com este nome. Escreva um pouco mais dele." };
}

/**
 * A page of the clinic's audit by person, act and days. A name that several people have, or nobody, finds nothing until one is chosen.
 * @throws AppError `request.invalid` (cursor)
 */
export async function readAuditPage(ctx: AdminCtx, { asked, fields }: AuditAsked): Promise<AuditPage> {
  const acts = listAuditActs(ctx);
  const page = { rows: none, names: new Map<string, string>(), memberId: null, choices: [], fields };
  if (asked === null) return { ...page, acts: actOptions(await acts) };
  const { who, cursor, action, from, to } = asked;
  const found = who === undefined ? null : await meant(ctx, who);
  if (found && found.people.length !== 1)
    return {
      ...page,
      choices: found.people,
      fields: found.error === undefined ? {} : { who: found.error },
      acts: actOptions(await acts),
    };
  const memberId = found?.people[0]?.id ?? asked.memberId;
  const { zone } = ctx.actor;
  const rows = await listAudit(ctx, {
    memberId,
    action,
    from: from === undefined ? undefined : (startOfDay(from, zone) ?? undefined),
    to: to === undefined ? undefined : (endOfDay(to, zone) ?? undefined),
    cursor,
    limit: perPage,
  });
  const ids = rows.items.flatMap((row) => [row.actorId ?? [], row.entityId, row.subject ?? []].flat());
  const names = await namesAmong(ctx, memberId === undefined ? ids : [...ids, memberId]);
  return { ...page, rows, names, memberId: memberId ?? null, acts: actOptions(await acts) };
}
