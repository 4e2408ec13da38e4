import { and, eq, sql, type SQL } from "drizzle-orm";
import type { Holding, PersonalData, PersonPlace } from "~/features/kernel/personal-data";
import { clinicTable, eraseRows, everyRow, named, tableOfNobody } from "~/features/kernel/personal-rows.server";
import { deliveryAttempt } from "./delivery/delivery-attempt.table";
import { deliveryCount } from "./delivery/delivery-count.table";
import { delivery } from "./delivery/delivery.table";
import { mail } from "./mail/mail.directory.table";
import { notice } from "./notice/notice.table";
import { noticePreference } from "./preferences/notice-preference.table";
import { quietHours } from "./preferences/quiet-hours.table";
import { pushSubscription } from "./reach/push-subscription.table";

/** Rows of a member in a table that has their id. */
const ofMember =
  (table: typeof noticePreference | typeof quietHours | typeof pushSubscription | typeof delivery | typeof notice) =>
  ({ clinicId, memberId }: PersonPlace) =>
    and(eq(table.clinicId, clinicId), eq(table.memberId, memberId));

const channel: Holding<PersonPlace> = {
  whose: "member",
  export: "ids and numbers of what the other stores tell, for seven days; no words",
  async erase({ platform, now, clinicId, memberId }) {
    const at = { clinicId, memberId };
    await platform.channels.end(at, { who: memberId, upTo: now(), how: "ended" });
    await platform.channels.forget(at);
    return true;
  },
  retain: null,
};

const attempts: Holding<PersonPlace> = {
  whose: "member",
  async *export(place) {
    const own = sql`${deliveryAttempt.deliveryId} in ${ownDeliveries(place)}`;
    const where = and(eq(deliveryAttempt.clinicId, place.clinicId), own);
    const by = [deliveryAttempt.deliveryId, deliveryAttempt.number, deliveryAttempt.target];
    for await (const row of everyRow(place, deliveryAttempt, where, by)) {
      const { deliveryId, number, ok, failure, createdAt } = row;
      yield { deliveryId, number, ok, failure, at: createdAt };
    }
  },
  erase: (place) => {
    const own = sql`${deliveryAttempt.deliveryId} in ${ownDeliveries(place)}`;
    return eraseRows(place, deliveryAttempt, and(eq(deliveryAttempt.clinicId, place.clinicId), own));
  },
  retain: null,
};

function ownDeliveries({ db, clinicId, memberId }: PersonPlace) {
  const own = and(eq(delivery.clinicId, clinicId), eq(delivery.memberId, memberId));
  return db.select({ id: delivery.id }).from(delivery).where(own);
}

/** Own notices, and what others were told of the person: asked one after the other, for an `or` finds no index for both. */
function aboutPerson({ clinicId, memberId }: PersonPlace) {
  const here = eq(notice.clinicId, clinicId);
  const found = (whose: SQL) => sql`select ${notice.id} from ${notice} where ${and(here, whose)}`;
  const all = sql`${found(eq(notice.memberId, memberId))} union all ${found(eq(notice.aboutMemberId, memberId))}`;
  return and(here, sql`${notice.id} in (${all})`);
}

/** What somebody was told, how it reached them, and how they want to be told. */
export const notificationsData: PersonalData = {
  feature: "notifications",
  operation: {
    what: "Avisos e a sua entrega",
    why: "Avisar por onde a pessoa escolheu, e provar o envio",
    of: "Pacientes e equipe",
    with: "Resend, Twilio, o serviço de avisos do navegador",
  },
  goes: [{ who: "all", words: "Avisos, preferências e tudo o que esperava para ser enviado" }],
  stores: [
    { kind: "object", name: "UserChannel", inPlace: channel },
    clinicTable(pushSubscription, {
      whose: "member",
      of: ofMember(pushSubscription),
      by: [pushSubscription.createdAt, pushSubscription.id],
      show: ({ label, createdAt }) => ({ device: label, createdAt }),
    }),
    clinicTable(noticePreference, {
      whose: "member",
      of: ofMember(noticePreference),
      by: [noticePreference.kind, noticePreference.channel],
      show: ({ kind, channel: by, wanted, updatedAt }) => ({ kind, channel: by, wanted, updatedAt }),
    }),
    clinicTable(quietHours, {
      whose: "member",
      of: ofMember(quietHours),
      by: [quietHours.memberId],
      show: ({ on, fromMinute, toMinute, updatedAt }) => ({ on, fromMinute, toMinute, updatedAt }),
    }),
    { ...named(deliveryAttempt), inPlace: attempts },
    clinicTable(delivery, {
      whose: "member",
      of: ofMember(delivery),
      by: [delivery.id],
      show: ({ id, kind, channel: by, state, createdAt, sentAt, settledAt }) => {
        return { id, kind, channel: by, state, createdAt, sentAt, settledAt };
      },
    }),
    clinicTable(notice, {
      whose: "member",
      of: ofMember(notice),
      by: [notice.createdAt, notice.id],
      show: ({ kind, createdAt, readAt }) => ({ kind, createdAt, readAt }),
      erase: (place) => eraseRows(place, notice, aboutPerson(place)),
    }),
    {
      ...named(mail),
      inAccount: {
        whose: "account",
        export: "that a mail of ours was sent, by ids; its address is looked up when it is sent",
        erase: null,
        retain: {
          law: "LGPD art. 7 V and art. 16 IV (ids only, proof of sending)",
          term: "90 days",
          ends: "by the job purge-notices",
        },
      },
    },
    tableOfNobody(deliveryCount, "sums of a day"),
  ],
};
