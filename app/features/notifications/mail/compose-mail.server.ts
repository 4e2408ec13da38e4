import { storedSecret } from "~/features/identity/account/account-token.server";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { dateFormat } from "~/lib/time/date-format";
import { houseZone } from "~/lib/time/zone";
import type { Mail } from "~/platform/messages/mail.server";
import { phoneCodeOf } from "~/features/identity/phone/own-phone.server";
import { letterHtml, letterText, type Letter } from "./letter";
import {
  accountChangedLetter,
  invitationLetter,
  passwordChangedLetter,
  refundOwedLetter,
  resetPasswordLetter,
  secondStepResetLetter,
  verifyEmailLetter,
} from "./letters";
import { findAddressee, findMailedInvitation, findMailedToken, type ClaimedMail } from "./mail.repo.server";

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

async function changedMail(
  ctx: DirectoryCtx,
  accountId: string,
  letterOf: (to: { name: string; url: string }) => Letter,
): Promise<Addressed | null> {
  const found = await findAddressee(ctx.db, accountId);
  if (!found) return null;
  return { to: found.email, letter: letterOf({ name: found.name, url: `${ctx.platform.origin}/password/forgot` }) };
}

async function platformMail(ctx: DirectoryCtx, accountId: string): Promise<Addressed | null> {
  const found = await findAddressee(ctx.db, accountId);
  if (!found || found.disabledAt !== null) return null;
  const url = `${ctx.platform.origin}/platform/payments`;
  return { to: found.email, letter: refundOwedLetter({ name: found.name, url }) };
}

type Template = Exclude<ClaimedMail["template"], "phone_code">;

function address(ctx: DirectoryCtx, template: Template, subjectId: string): Promise<Addressed | null> {
  switch (template) {
    case "verify_email":
    case "reset_password":
      return tokenMail(ctx, subjectId);
    case "invitation":
      return invitationMail(ctx, subjectId);
    case "second_step_reset":
      return changedMail(ctx, subjectId, secondStepResetLetter);
    case "refund_owed":
      return platformMail(ctx, subjectId);
    case "password_changed":
      return changedMail(ctx, subjectId, passwordChangedLetter);
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
