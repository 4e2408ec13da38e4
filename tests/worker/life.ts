import { lookedAt } from "./disclosed";
import { eq, sql } from "drizzle-orm";
import { appointment } from "~/features/appointments/booking/appointment.table";
import { appointmentPatient } from "~/features/appointments/booking/appointment-patient.table";
import { noteField } from "~/features/appointments/booking/notes-seal.server";
import { expected, storedParticipants } from "~/features/appointments/booking/participants";
import { waitingForSlot } from "~/features/appointments/waiting/waiting-for-slot.table";
import { careCycle } from "~/features/care/cycle/care-cycle.table";
import { careGuardian } from "~/features/care/guardian/care-guardian.table";
import { account } from "~/features/identity/account/account.directory.table";
import { accountToken } from "~/features/identity/account/account-token.directory.table";
import { legalAcceptance } from "~/features/identity/account/legal-acceptance.directory.table";
import { contactCode } from "~/features/identity/phone/contact-code.directory.table";
import { loginSession, refreshToken, socketTicket } from "~/features/identity/session/login-session.directory.table";
import { recoveryCode } from "~/features/identity/two-step/recovery-code.directory.table";
import { decideConsent } from "~/features/consent/decide-consent.server";
import { addCheckIn } from "~/features/diary/mood/add-check-in.server";
import { startUpload } from "~/features/files/upload/start-upload.server";
import { storeFile } from "~/features/files/store/store-file.server";
import { deliveryAttempt } from "~/features/notifications/delivery/delivery-attempt.table";
import { delivery } from "~/features/notifications/delivery/delivery.table";
import { notice } from "~/features/notifications/notice/notice.table";
import { noticePreference } from "~/features/notifications/preferences/notice-preference.table";
import { quietHours } from "~/features/notifications/preferences/quiet-hours.table";
import { pushSubscription } from "~/features/notifications/reach/push-subscription.table";
import { moneyReader } from "~/features/billing/subscription/subscription.directory.table";
import { clinicMove } from "~/features/moving/clinic-move.directory.table";
import { sayPresentSigns } from "~/features/safety-plan/signs/present-signs.server";
import { saveSafetyPlan } from "~/features/safety-plan/saving/save-safety-plan.server";
import { addContact } from "~/features/sos/contacts/contacts.server";
import { cancelSos } from "~/features/sos/patient/own-sos.server";
import { raiseSos } from "~/features/sos/patient/raise-sos.server";
import { sosAlert } from "~/features/sos/board/sos-alert.table";
import { personExport } from "~/features/privacy/copy/person-export.table";
import { askRight } from "~/features/privacy/requests/ask-right.server";
import { invitation } from "~/features/tenancy/invitation/invitation.directory.table";
import { reflectedOn } from "./insights";
import { reported } from "./reports";
import { planeNames } from "~/platform/planes";
import { hours } from "~/lib/duration";
import { openVault } from "~/features/kernel/keys/vault.server";
import { answerScale } from "~/features/measures/answer/answer-scale.server";
import { scaleAssignment } from "~/features/measures/assignment/scale-assignment.table";
import { keepDraft } from "~/features/measures/draft/answer-sheet.server";
import { questionnaireVersion } from "~/features/measures/questionnaire/questionnaire.table";
import { domainEvent } from "~/features/kernel/events/domain-event.both.table";
import { consumeEvents } from "../../workers/consumers/events";
import { plain } from "../samples";
import { eventually } from "./channel";
import { write } from "./diary";
import { planWords } from "./plans";
import { leftAddress, takenBackErasure, toldParty, stoppedReset } from "./erasures";
import { batchOf, deliverCopies, type Post } from "./post";
import { metOnline } from "./online";
import { askedOf } from "./tasks";
import type { Person, World } from "./world";

/** What a patient has in their account: logins, codes, tokens. */
export async function signedUp(
  { scope, clock }: World,
  { accountId, memberId, clinicId }: Person<"patient">,
  phone: string,
) {
  const [db, id, createdAt] = [scope.directory, memberId, clock.now];
  const times = { createdAt, expiresAt: createdAt + 1000 };
  const login = { kind: "web" as const, ip: "198.51.100.9", userAgent: "Firefox", lastSeenAt: createdAt };
  await db.batch([
    db.update(account).set({ phone, phoneVerifiedAt: 1, phoneSharing: "yes" }).where(eq(account.id, accountId)),
    db
      .insert(loginSession)
      .values({ ...times, ...login, id: `s${id}`, accountId, membershipId: id, tokenHash: `t${id}` }),
    db.insert(refreshToken).values({ ...times, id: `r${id}`, sessionId: `s${id}`, tokenHash: `r${id}` }),
    db.insert(socketTicket).values({ tokenHash: `k${id}`, sessionId: `s${id}`, expiresAt: createdAt }),
    db.insert(accountToken).values({ ...times, id: `a${id}`, accountId, purpose: "verify_email", tokenHash: `a${id}` }),
    db.insert(recoveryCode).values({ id: `c${id}`, accountId, codeHash: `c${id}`, createdAt }),
    db.insert(contactCode).values({ ...times, id: `p${id}`, accountId, phone }),
    db
      .insert(legalAcceptance)
      .values({ id: `l${id}`, accountId, document: "terms", version: "1", ip: "", acceptedAt: 1 }),
    db.insert(invitation).values({
      ...{ ...times, id: `i${id}`, clinicId, role: "patient", name: "A" },
      email: `${memberId.toLowerCase()}@caris.test`,
      ...{ invitedBy: "mem_x", tokenHash: `i${id}`, version: 1, acceptedBy: id },
    }),
    leftAddress(db, { id: `h${id}`, accountId, email: `${memberId.toLowerCase()}@caris.test` }, createdAt),
    takenBackErasure(db, { id: `e${id}`, accountId }, createdAt),
    toldParty(db, `e${id}`, createdAt),
    stoppedReset(db, { id: `z${id}`, accountId }, createdAt),
    db.insert(moneyReader).values({ clinicId, accountId }),
    db.insert(clinicMove).values({
      ...{ id: `m${id}`, accountId, fromClinicId: "cli_old", fromMemberId: `o${id}`, toClinicId: clinicId },
      ...{ toMemberId: id, state: "done", version: 1, createdAt },
    }),
  ]);
}

/** What a patient is told, and how. */
export async function told({ clock }: World, { ctx, memberId, accountId, clinicId }: Person<"patient">) {
  const { db } = ctx;
  const own = { clinicId, memberId };
  const at = clock.now;
  const ids = { id: `n${memberId}`, eventId: `e${memberId}`, subjectId: "x" };
  await db.batch([
    db.insert(notice).values({ ...own, ...ids, kind: "diary.comment", createdAt: at }),
    db.insert(delivery).values({
      ...{ ...own, id: `d${memberId}`, noticeId: ids.id, kind: "diary.comment", channel: "email" },
      ...{ state: "sent", nextTryAt: at, createdAt: at },
    }),
    db
      .insert(deliveryAttempt)
      .values({ clinicId, deliveryId: `d${memberId}`, number: 1, target: "", ok: true, createdAt: at }),
    db.insert(noticePreference).values({ ...own, kind: "diary.comment", channel: "sms", wanted: false, updatedAt: at }),
    db.insert(personExport).values({
      ...{
        ...own,
        id: `x${memberId}`,
        accountId,
        state: "ready",
        places: "[]",
        units: 1,
        unit: 1,
        zip: "{}",
        chunks: 0,
      },
      ...{ claimedUntil: 0, version: 1, createdAt: at, readyAt: at, purgeAt: at + hours(24) },
    }),
    db.insert(quietHours).values({ ...own, on: true, fromMinute: 1, toMinute: 2, updatedAt: at }),
    db.insert(pushSubscription).values({
      ...{ ...own, id: `u${memberId}`, sessionId: `s${memberId}`, endpoint: `https://push.test/${memberId}` },
      ...{ p256dh: "k", auth: "a", label: "Chrome", createdAt: at },
    }),
  ]);
  await decideConsent(ctx, { purpose: "whatsapp", granted: true, place: "page" });
  await ctx.platform.channels.publish(own, { key: "k1", type: "unread", data: { count: 1 } });
}

/** What their care has of a patient: cycle, guardian, a session, a wish for an earlier one. */
export async function caredFor(
  { clock }: World,
  { ctx, memberId: patientId, clinicId }: Person<"patient">,
  notes: string,
) {
  const { db } = ctx;
  const [now, psychologistId] = [clock.now, "mem_cared"];
  const [startAt, endAt] = [now + hours(30), now + hours(31)];
  const made = { version: 1, createdBy: psychologistId, createdAt: now, updatedAt: now };
  const session = { clinicId, id: `apt_${patientId}`, psychologistId, startAt };
  const vault = await openVault(ctx, clinicId, patientId);
  const notesSealed = await vault.seal(noteField(session.id), notes);
  await db.batch([
    db
      .insert(careCycle)
      .values({ clinicId, id: `y${patientId}`, patientId, cycle: "cuidar", setBy: patientId, setAt: now }),
    db.insert(careGuardian).values({
      clinicId,
      patientId,
      birthDate: "1990-01-01",
      recordedBy: psychologistId,
      recordedAt: now,
      version: 1,
    }),
    db.insert(appointment).values({
      ...{ ...session, ...made, endAt, type: "online", status: "scheduled", cancelFreeHours: 24 },
      participants: storedParticipants([expected(patientId)]),
    }),
    db
      .insert(appointmentPatient)
      .values({ clinicId, appointmentId: session.id, patientId, psychologistId, startAt, notesSealed }),
    db.insert(waitingForSlot).values({
      ...{ clinicId, id: `w${patientId}`, psychologistId, patientId, periods: "[]", hasOpen: false },
      ...{ version: 1, joinedAt: now, expiresAt: endAt },
    }),
  ]);
}

/** What a patient was asked, answered in their own words, and has begun to answer. */
async function wasAsked({ clock }: World, { ctx, memberId: patientId, clinicId }: Person<"patient">, said: string) {
  const code = `qst_${patientId.slice(4)}`;
  const content = { title: "Sono", intro: "", questions: [{ kind: "text", text: "Como você dorme?" }] };
  await ctx.db.batch([
    ctx.db.insert(questionnaireVersion).values({
      ...{ clinicId, questionnaireId: code, version: 1, content: JSON.stringify(content), createdAt: clock.now },
    }),
    ctx.db.insert(scaleAssignment).values({
      ...{ clinicId, id: `sca_${patientId}`, patientId, psychologistId: "mem_cared", code, sheetVersion: 1 },
      ...{ isIntake: true, status: "open", createdAt: clock.now, version: 1 },
    }),
  ]);
  await answerScale(ctx, { code, values: [said], assignmentId: `sca_${patientId}` });
  await keepDraft(ctx, { named: "gad-7", key: patientId, values: new Map([[0, 2]]) });
}

/** A life here: a patient's words, each begun with a word of their own, in every store that a patient alone has. */
export async function livedLife(world: World, patient: Person<"patient">, word: string, phone: string): Promise<void> {
  const { ctx, memberId } = patient;
  await signedUp(world, patient, phone);
  await told(world, patient);
  await caredFor(world, patient, `${word} recado`);
  await metOnline(world, patient, `${word} intérprete`);
  await lookedAt(world, patient, `${word} esclarecido`);
  await askedOf(world, patient, word);
  await askRight(ctx, { right: "correct", words: `${word} pedido` });
  const photo = await storeFile(ctx, { name: `${word} foto.jpg`, bytes: Uint8Array.from(plain.jpeg), said: {} });
  await storeFile(ctx, { name: `${word} solta.jpg`, bytes: Uint8Array.from(plain.jpeg), said: {} });
  await startUpload(ctx, { name: `${word} envio.jpg`, size: 1000 });
  await write(world, patient, {
    title: `${word} título`,
    content: `${word} texto`,
    tags: [`${word} tag`],
    files: [photo.id],
  });
  await write(world, patient, { title: `${word} só meu`, content: `${word} segredo`, isPrivate: true });
  await addCheckIn(ctx, { mood: 2 });
  await wasAsked(world, patient, `${word} resposta`);
  await reported(world, patient, `${word} relatório`);
  await reflectedOn(world, patient, word);
  await saveSafetyPlan(ctx, { ...planWords({ warningSigns: [`${word} sinal`] }), patientId: memberId });
  await sayPresentSigns(ctx, { at: [0], version: 1 });
  await addContact(ctx, { name: `${word} mãe`, phone: `${phone}1`.slice(0, 14), consent: true });
  await calledForHelp(patient, `${word} socorro`);
}

/** A call for help that its person took back, in the history. */
export async function calledForHelp({ ctx }: Person<"patient">, message: string): Promise<void> {
  const { id } = await raiseSos(ctx, { severity: "urgent", message }, { origin: "session" });
  await cancelSos(ctx, id, "by_mistake");
  const closed = ctx.db.select({ at: sosAlert.closedAt }).from(sosAlert).where(eq(sosAlert.id, id));
  await eventually(async () => (await closed.get())?.at != null);
}

/** Has every event that is not handled yet handled, on every plane, and those that come of them. */
export async function handleAll(post: Post): Promise<void> {
  const { world, job } = post;
  for (let more = true; more;) {
    more = await deliverCopies(post);
    await world.settled();
    for (const plane of planeNames) {
      // 100 ids at most in one message.
      const waiting = await job
        .on(plane)
        .db.select({ id: domainEvent.id })
        .from(domainEvent)
        .where(sql`handled_at is null`)
        .limit(100);
      if (waiting.length === 0) continue;
      more = true;
      await consumeEvents(batchOf("events", [{ v: 1, plane, ids: waiting.map(({ id }) => id) }]).batch, job);
    }
  }
}
