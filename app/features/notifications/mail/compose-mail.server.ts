import { storedSecret } from "~/features/identity/account/account-token.server";
import { storedErasureSecret } from "~/features/identity/erasure/erasure-secret.server";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { dateFormat } from "~/lib/time/date-format";
import { houseZone } from "~/lib/time/zone";
import type { Mail } from "~/platform/messages/mail.server";
import { mailedChange } from "~/features/identity/email/mailed-change.server";
import { phoneCodeOf } from "~/features/identity/phone/own-phone.server";
import { letterHtml, letterText, type Letter } from "./letter";
import { holdLetterOf, holdReviewLetter } from "./hold-letters";
import {
  accessUnreviewedLetter,
  accessWrongLetter,
  accountChangedLetter,
  invitationLetter,
  passwordChangedLetter,
  refundOwedLetter,
  resetPasswordLetter,
  secondStepResetLetter,
  stepResetAskedLetter,
  verifyEmailLetter,
} from "./letters";
import { emailChangedLetter, emailUndoneLetter, newEmailLetter } from "./email-letters";
import {
  companyErasureLetter,
  erasureAskedLetter,
  erasureDoneLetter,
  erasureHeldLetter,
  erasureNearLetter,
  erasureTakenBackLetter,
  guardianErasureLetter,
} from "./erasure-letters";
import {
  askedErasureOf,
  findAddressee,
  findErasureParty,
  findMailedErasure,
  findMailedInvitation,
  findMailedToken,
  type ClaimedMail,
} from "./mail.repo.server";

type Addressed = { to: string; letter: Letter };

async function tokenMail(ctx: DirectoryCtx, tokenId: string): Promise<Addressed | null> {
  const found = await findMailedToken(ctx.db, tokenId);
  if (!found || found.usedAt !== null || found.expiresAt <= ctx.now() || found.disabledAt !== null) return null;
  const { purpose, name, email: to } = found;
  const secret = await storedSecret(ctx.platform.tokens, purpose, found.id, found.tokenHash);
  if (secret === null) return null;
  const { origin } = ctx.platform;
  return purpose === "verify_email"
    ? { to, letter: verifyEmailLetter({ name, url: `${origin}/verify-email/${secret}` }) }
    : { to, letter: resetPasswordLetter({ name, url: `${origin}/password/reset/${secret}` }) };
}

async function invitationMail(ctx: DirectoryCtx, id: string): Promise<Addressed | null> {
  const found = await findMailedInvitation(ctx.db, id);
  if (!found || found.acceptedAt !== null || found.revokedAt !== null || found.expiresAt <= ctx.now()) return null;
  const { name, clinicName, said, email: to } = found;
  const secret = await storedSecret(ctx.platform.tokens, "invitation", id, found.tokenHash);
  if (secret === null) return null;
  const url = `${ctx.platform.origin}/invites/${secret}`;
  const until = dateFormat("pt-BR", houseZone, { dateStyle: "long" }).format(found.expiresAt);
  return { to, letter: invitationLetter({ name, clinicName, said, url, until }) };
}

const dayAndTime = dateFormat("pt-BR", houseZone, { dateStyle: "long", timeStyle: "short" });

/** Each letter only while it is true; the last goes to where the account was, for that is gone. */
async function erasureMail(
  ctx: DirectoryCtx,
  template: "erasure_asked" | "erasure_near" | "erasure_taken_back" | "erasure_done",
  id: string,
): Promise<Addressed | null> {
  const found = await findMailedErasure(ctx.db, id);
  const state = template === "erasure_near" ? "erasure_asked" : template;
  if (!found || `erasure_${found.state}` !== state) return null;
  const secret = await storedErasureSecret(ctx.platform.tokens, id, found.tokenHash);
  const to = template === "erasure_done" ? found.certificateTo : found.email;
  if (secret === null || to === null) return null;
  const { origin } = ctx.platform;
  const [name, url] = [found.name ?? "", `${origin}/erasure/${secret}`];
  if (template === "erasure_done") return { to, letter: erasureDoneLetter({ url }) };
  if (template === "erasure_taken_back")
    return { to, letter: erasureTakenBackLetter({ name, url: `${origin}/password/forgot` }) };
  const letterOf = template === "erasure_near" ? erasureNearLetter : erasureAskedLetter;
  return { to, letter: letterOf({ name, url, when: dayAndTime.format(found.dueAt), byGuardian: found.byGuardian }) };
}

/** The same to an address that the account has left, while it can be gone back to: the way back is the owner's, and takes this back, too. */
async function heldErasureMail(ctx: DirectoryCtx, changeId: string): Promise<Addressed | null> {
  const found = await mailedChange(ctx, changeId);
  if (!found?.mayUndo) return null;
  const { name, url, change } = found;
  const dueAt = await askedErasureOf(ctx.db, change.accountId);
  if (dueAt === null) return null;
  const said = {
    name,
    url: url("email-undo"),
    when: dayAndTime.format(dueAt),
    until: dayAndTime.format(change.undoUntil ?? 0),
  };
  return { to: change.fromEmail, letter: erasureHeldLetter(said) };
}

/** To who else has to know of an erasure: nobody is named, for a guardian knows who it is, and a company by its own numbers. */
async function partyMail(ctx: DirectoryCtx, id: string): Promise<Addressed | null> {
  const found = await findErasureParty(ctx.db, id);
  if (!found || found.state !== "waits") return null;
  const { erasureId, company, email, clinicName, messages } = found;
  const { privacyOfficer: officer, processorContacts } = ctx.platform;
  if (company !== null && messages !== null) {
    const to = processorContacts[company] ?? officer.email;
    return { to, letter: companyErasureLetter({ company, messages: messages.split(","), case: erasureId, officer }) };
  }
  if (email === null) return null;
  const url = `${ctx.platform.origin}/privacy/contact`;
  return { to: email, letter: guardianErasureLetter({ clinicName: clinicName ?? "a clínica", url, officer }) };
}

/** Each letter of a change of address while it is true, to the address that it is about. */
async function emailMail(
  ctx: DirectoryCtx,
  template: "email_change" | "email_changed" | "email_undone",
  id: string,
): Promise<Addressed | null> {
  const found = await mailedChange(ctx, id);
  if (!found) return null;
  const { name, url, change } = found;
  if (template === "email_change" && found.mayConfirm)
    return { to: change.toEmail, letter: newEmailLetter({ name, url: url("email-change") }) };
  if (template === "email_changed" && found.mayUndo)
    return {
      to: change.fromEmail,
      letter: emailChangedLetter({ name, url: url("email-undo"), until: dayAndTime.format(change.undoUntil ?? 0) }),
    };
  if (template === "email_undone" && change.state === "undone")
    return { to: change.fromEmail, letter: emailUndoneLetter({ name, url: `${ctx.platform.origin}/password/forgot` }) };
  return null;
}

async function changedMail(
  ctx: DirectoryCtx,
  accountId: string,
  letterOf: (to: { name: string; url: string }) => Letter,
): Promise<Addressed | null> {
  const found = await findAddressee(ctx.db, accountId);
  if (!found) return null;
  return { to: found.email, letter: letterOf({ name: found.name, url: `${ctx.platform.origin}/password/forgot` }) };
}

const ofReset = {
  password_changed: passwordChangedLetter,
  second_step_reset: secondStepResetLetter,
  step_reset_asked: stepResetAskedLetter,
};

const toPlatform = {
  hold_review: { path: "/platform/retention", letterOf: holdReviewLetter },
  refund_owed: { path: "/platform/payments", letterOf: refundOwedLetter },
  access_unreviewed: { path: "/platform/health", letterOf: accessUnreviewedLetter },
  access_wrong: { path: "/platform/health", letterOf: accessWrongLetter },
};

async function platformMail(
  ctx: DirectoryCtx,
  template: keyof typeof toPlatform,
  accountId: string,
): Promise<Addressed | null> {
  const found = await findAddressee(ctx.db, accountId);
  if (!found || found.disabledAt !== null) return null;
  const { path, letterOf } = toPlatform[template];
  return { to: found.email, letter: letterOf({ name: found.name, url: ctx.platform.origin + path }) };
}

type Template = Exclude<ClaimedMail["template"], "phone_code">;
const isToPlatform = (template: Template): template is keyof typeof toPlatform => template in toPlatform;

function address(ctx: DirectoryCtx, template: Template, subjectId: string): Promise<Addressed | null> {
  if (isToPlatform(template)) return platformMail(ctx, template, subjectId);
  switch (template) {
    case "verify_email":
    case "reset_password":
      return tokenMail(ctx, subjectId);
    case "invitation":
      return invitationMail(ctx, subjectId);
    case "erasure_held":
      return heldErasureMail(ctx, subjectId);
    case "erasure_asked":
    case "erasure_near":
    case "erasure_taken_back":
    case "erasure_done":
      return erasureMail(ctx, template, subjectId);
    case "erasure_party":
      return partyMail(ctx, subjectId);
    case "email_change":
    case "email_changed":
    case "email_undone":
      return emailMail(ctx, template, subjectId);
    case "password_changed":
    case "second_step_reset":
    case "step_reset_asked":
      return changedMail(ctx, subjectId, ofReset[template]);
    case "hold_placed":
    case "hold_lifted":
      return changedMail(ctx, subjectId, ({ name }) => holdLetterOf[template]({ name, ...ctx.platform }));
    case "totp_on":
    case "totp_off":
    case "codes_renewed":
    case "phone_verified":
    case "phone_removed":
    case "logins_ended":
      return changedMail(ctx, subjectId, (to) => accountChangedLetter({ ...to, what: template }));
    default:
      throw new Error(`no letter for ${String(template satisfies never)}`);
  }
}

/** The SMS that brings a phone its code, in the form that phones offer to fill in; null when it has become pointless. */
export async function composePhoneCode(
  ctx: DirectoryCtx,
  codeId: string,
): Promise<{ to: string; body: string; statusCallback: null } | null> {
  const found = await phoneCodeOf(ctx, codeId);
  if (!found) return null;
  const host = new URL(ctx.platform.origin).hostname;
  const body = `Seu código da CÁRIS: ${found.code}. Vale por 10 minutos.\n\n@${host} #${found.code}`;
  return { to: found.phone, body, statusCallback: null };
}

/** A mail made at the moment of sending, out of what is true now; null when it has become pointless (used, expired, revoked). */
export async function composeMail(
  ctx: DirectoryCtx,
  { id, subjectId, template }: ClaimedMail & { template: Template },
): Promise<Mail | null> {
  const addressed = await address(ctx, template, subjectId);
  if (!addressed) return null;
  const { to, letter } = addressed;
  return { to, subject: letter.subject, text: letterText(letter), html: letterHtml(letter), idempotencyKey: id };
}
