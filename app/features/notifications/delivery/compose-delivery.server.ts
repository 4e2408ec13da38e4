import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { firstName } from "~/lib/text/person-name";
import type { Mail } from "~/platform/messages/mail.server";
import type { ShardName } from "~/platform/planes";
import type { PushMessage } from "~/platform/push/web-push.server";
import type { Enclosure, PushTap } from "./enclosure";
import type { ClaimedDelivery } from "./delivery.repo.server";
import { letterHtml, letterText, type Letter } from "../mail/letter";
import type { NoticeKind } from "~/features/kernel/said/notice-rule";
import { ruleOf } from "../notice/notice-kind";
import { outsideWords } from "../notice/notice-words";
import { unsubscribeToken } from "../preferences/unsubscribe-token.server";

type Composing = Pick<BothPlanesCtx, "platform">;

/** Where a notice leads: the bell, which shows what it is after sign-in. */
export const noticesPath = "/notices";

function kindOf({ kind }: ClaimedDelivery): NoticeKind {
  return kind as NoticeKind;
}

/** What a delivery's e-mail says. */
function letterOf(
  origin: string,
  delivery: ClaimedDelivery,
  { name, enclosed, token }: { name: string; enclosed: Enclosure; token: string | null },
): Letter {
  const { subject, line, action } = outsideWords(kindOf(delivery), delivery.gathers);
  const first = firstName(name);
  const leave = token === null ? [] : [`Não quer mais este e-mail? ${origin}/unsubscribe/${token}`];
  const inside = enclosed.toCopy ? "o resto fica" : "os detalhes ficam";
  return {
    subject,
    greeting: first === "" ? "Olá." : `Olá, ${first}.`,
    paragraphs: [enclosed.line ?? line, `Por cuidado com a sua privacidade, ${inside} só dentro da CÁRIS.`],
    action: { label: enclosed.action?.label ?? action, url: origin + (enclosed.action?.path ?? noticesPath) },
    ...(enclosed.toCopy ? { toCopy: enclosed.toCopy } : {}),
    after: [...(enclosed.after ?? []).map(({ text, path }) => `${text} ${origin}${path}`), ...leave],
  };
}

/** The e-mail of a delivery: neutral subject, a plain link, and a way out of what is not essential (RFC 8058). */
export async function composeMailOf(
  { platform }: Composing,
  shard: ShardName,
  delivery: ClaimedDelivery,
  to: { email: string; name: string },
  enclosed: Enclosure,
): Promise<Mail> {
  const kind = kindOf(delivery);
  const { urgent, listed } = ruleOf(kind);
  const token = listed === null ? null : await unsubscribeToken(platform.tokens, { shard, ...delivery });
  const letter = letterOf(platform.origin, delivery, { name: to.name, enclosed, token });
  return {
    to: to.email,
    subject: letter.subject,
    text: letterText(letter),
    html: letterHtml(letter),
    idempotencyKey: delivery.id,
    tags: tagsOf(shard, delivery),
    ...(enclosed.attachments ? { attachments: enclosed.attachments } : {}),
    ...(urgent ? { urgent } : {}),
    ...(token === null
      ? {}
      : {
          headers: {
            "List-Unsubscribe": `<${platform.origin}/api/unsubscribe/${token}>`,
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
          },
        }),
  };
}

/** Opaque marks by which the provider's receipt finds the delivery again. */
function tagsOf(shard: ShardName, { clinicId, id }: ClaimedDelivery): { name: string; value: string }[] {
  return [
    { name: "plane", value: shard },
    { name: "clinic", value: clinicId },
    { name: "delivery", value: id },
  ];
}

/** Where Twilio reports what became of a delivery: the marks by which it is found again. */
function reportOf({ platform }: Composing, shard: ShardName, { clinicId, id }: ClaimedDelivery): string {
  const marks = new URLSearchParams({ plane: shard, clinic: clinicId, delivery: id });
  return `${platform.origin}/api/webhooks/twilio?${marks.toString()}`;
}

/** Whom it goes to (E.164), and what its kind brings along. */
type ToPhone = { phone: string; enclosed: Enclosure };

/** The SMS of a delivery: one neutral sentence and a link. */
export function composeSmsOf(
  ctx: Composing,
  shard: ShardName,
  delivery: ClaimedDelivery,
  { phone, enclosed }: ToPhone,
) {
  const { line } = outsideWords(kindOf(delivery), delivery.gathers);
  const { urgent } = ruleOf(kindOf(delivery));
  return {
    to: phone,
    body: `${enclosed.line ?? line} ${ctx.platform.origin}${enclosed.action?.path ?? noticesPath}`,
    statusCallback: reportOf(ctx, shard, delivery),
    ...(urgent ? { urgent } : {}),
  };
}

/** The WhatsApp message of a delivery: the same sentence and link, in an approved text. */
export function composeWhatsAppOf(
  ctx: Composing,
  shard: ShardName,
  delivery: ClaimedDelivery,
  { phone, enclosed }: ToPhone,
) {
  const { line } = outsideWords(kindOf(delivery), delivery.gathers);
  const { urgent } = ruleOf(kindOf(delivery));
  return {
    to: phone,
    template: urgent ? ("call" as const) : ("notice" as const),
    line: enclosed.line ?? line,
    url: `${ctx.platform.origin}${enclosed.action?.path ?? noticesPath}`,
    statusCallback: reportOf(ctx, shard, delivery),
    ...(urgent ? { urgent } : {}),
  };
}

function withTap(message: PushMessage, { page, ...tap }: PushTap, { memberId: owner }: ClaimedDelivery): PushMessage {
  return { ...message, url: page, tap: { ...tap, owner, key: `tap:${message.tag}` } };
}

/** The push of a delivery; `tag` and topic make a repeated one replace the first. What its button does is done once, as its reader. */
export function composePushOf(delivery: ClaimedDelivery, enclosed: Enclosure) {
  const { subject, line } = outsideWords(kindOf(delivery), delivery.gathers);
  const urgent = ruleOf(kindOf(delivery)).urgent === true;
  const topic = delivery.id.slice(-26);
  const message: PushMessage = {
    title: subject,
    body: enclosed.line ?? line,
    url: enclosed.action?.path ?? noticesPath,
    tag: topic,
  };
  return {
    message: enclosed.tap ? withTap(message, enclosed.tap, delivery) : message,
    options: {
      ttl: urgent ? 3600 : 86_400,
      urgency: urgent ? ("high" as const) : ("normal" as const),
      topic,
      ...(urgent ? { urgent } : {}),
    },
  };
}
