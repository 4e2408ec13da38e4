import type { Statement } from "~/db/statement";
import type { AnyActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { noticeIds } from "~/features/notifications/notices.ids";
import { newId } from "~/lib/id";
import { isNoticeKind, ruleOf } from "../notice/notice-kind";
import { houseQuietHours } from "../preferences/quiet-hours.policy";
import { selectMembers, selectPreferences, selectQuietHours } from "../reach/reach.repo.server";
import { isWanted } from "./channel.policy";
import { countNew, insertInstead, type ClaimedDelivery, type DeliveryRow } from "./delivery.repo.server";
import { dueOf } from "./due.policy";

/** What goes by SMS now: statements for the batch that gives the other up, and what to queue after it. */
export type Instead = { statements: Statement[]; queue: { id: string }[] };

export const nothingInstead: Instead = { statements: [], queue: [] };

type Lost = Pick<ClaimedDelivery, "clinicId" | "id" | "noticeId" | "memberId" | "kind" | "gathers" | "channel">;

/**
 * What WhatsApp did not deliver, and is known not to have, goes by SMS: once (a notice has one SMS), if the member takes SMS for such
 * notices, and not in their quiet hours. A test tells whether WhatsApp works; what is urgent has gone by SMS already.
 */
export async function insteadBySms({ db, now }: ClinicCtx<AnyActor>, lost: Lost): Promise<Instead> {
  const { clinicId, memberId, noticeId, kind, gathers } = lost;
  if (lost.channel !== "whatsapp" || !isNoticeKind(kind) || kind === "test" || ruleOf(kind).urgent)
    return nothingInstead;
  const [[member], wishes, [quiet]] = await db.batch([
    selectMembers(db, lost, [memberId]),
    selectPreferences(db, lost, [memberId]),
    selectQuietHours(db, lost, [memberId]),
  ]);
  const said = (channel: string) => wishes.find((wish) => wish.kind === kind && wish.channel === channel)?.wanted;
  if (!member || member.disabledAt !== null || !isWanted(kind, "sms", said)) return nothingInstead;
  const at = now();
  // Its own wait was spent on WhatsApp.
  const due = { ...dueOf(kind, "sms", { hours: quiet ?? houseQuietHours, zone: member.zone }, at) };
  const nextTryAt = due.state === "pending" ? at : due.nextTryAt;
  const id = newId(noticeIds.delivery, at);
  const row: DeliveryRow = {
    ...{ clinicId, id, noticeId, memberId, kind, gathers, channel: "sms", createdAt: at },
    ...{ state: due.state, nextTryAt },
  };
  const queue = due.state === "pending" ? [{ id }] : [];
  return { statements: [insertInstead(db, lost.id, row), countNew(db, lost, [id])], queue };
}
