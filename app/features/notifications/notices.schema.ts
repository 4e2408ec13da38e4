import * as z from "zod";
import { pageSchema } from "~/features/kernel/page.schema";
import { emptyAsAbsent } from "~/lib/text/text";
import { consentFields } from "~/features/consent/consent.schema";
import { noticeChannels } from "~/features/kernel/said/notice-rule";
import { noticeKinds } from "./notice/notice-kind";

const whichNotices = 'Envie "all" ou uma lista de 1 a 90 avisos.';

/** `POST /api/notices/read`: some, or all that are there now. */
export const markReadSchema = z.object({
  ids: z.union(
    [
      z.literal("all"),
      z.array(z.string(whichNotices).max(40, whichNotices)).min(1, whichNotices).max(90, whichNotices),
    ],
    whichNotices,
  ),
});

/** The forms of the list: all read, or one opened. */
export const noticesForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("read-all") }),
  z.object({ intent: z.literal("open"), id: z.string().max(40) }),
]);

const asTime = "Use um horário como 22:00.";
const time = z.string(asTime).regex(/^([01]\d|2[0-3]):[0-5]\d$/, asTime);

const mostChoices = 200;

/** What a member wants to get, kind by kind and channel by channel, and when to be left in peace. */
export const preferencesSchema = z.object({
  wanted: z
    .array(
      z.object(
        {
          kind: z.enum(noticeKinds, "Este aviso não existe."),
          channel: z.enum(noticeChannels, `Escolha por onde: ${noticeChannels.join(", ")}.`),
        },
        "Cada escolha diz o aviso (kind) e por onde (channel).",
      ),
      "Envie uma lista de escolhas.",
    )
    .max(mostChoices, `Envie no máximo ${mostChoices} escolhas.`),
  quiet: z.object(
    { on: z.boolean("Diga se há silêncio: true ou false."), from: time, to: time },
    "Diga o horário de silêncio: on, from e to.",
  ),
});

const choice = z.string().regex(new RegExp(`^[\\w.]+/(${noticeChannels.join("|")})$`), "Esta escolha não existe.");
const list = (typed: unknown) => (typed === undefined ? [] : [typed].flat());

/** The settings page's forms: a ticked box is `kind/channel`. */
export const settingsForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("preferences"),
    wanted: z.preprocess(list, z.array(choice).max(mostChoices)),
    quiet: z.preprocess((typed) => typed === "on", z.boolean()),
    from: time,
    to: time,
  }),
  z.object({ intent: z.literal("whatsapp"), ...consentFields }),
  z.object({ intent: z.literal("test"), channel: z.enum(["app", ...noticeChannels], "Escolha por onde.") }),
]);

/** `POST /api/push-subscriptions`: what a browser's PushSubscription says of itself (W3C Push API). */
export const deviceSchema = z.object({
  endpoint: z.url("O endereço do aparelho não é válido.").max(1000),
  keys: z.object({
    p256dh: z.string().regex(/^[\w-]{80,100}=?$/, "A chave do aparelho não é válida."),
    auth: z.string().regex(/^[\w-]{20,30}={0,2}$/, "O segredo do aparelho não é válido."),
  }),
  label: z.string().max(100).optional(),
});

/** `DELETE /api/push-subscriptions`. */
export const forgetDeviceSchema = z.object({ endpoint: z.string().max(1000) });

/** `GET /api/admin/notifications`. */
export const deliveryListSchema = pageSchema.extend({
  status: z.preprocess(
    emptyAsAbsent,
    z.enum(["pending", "held", "sent", "delivered", "failed", "dropped"], "Este estado não existe.").optional(),
  ),
});

export type Preferences = z.output<typeof preferencesSchema>;

/** The settings form as the use case takes it; boxes that name no known kind fall away. */
export function preferencesOf(form: Extract<z.output<typeof settingsForm>, { intent: "preferences" }>): Preferences {
  const wanted = form.wanted.map((box) => {
    const [kind, channel] = box.split("/");
    return { kind, channel };
  });
  const known = preferencesSchema.shape.wanted.element;
  return {
    wanted: wanted.flatMap((one) => known.safeParse(one).data ?? []),
    quiet: { on: form.quiet, from: form.from, to: form.to },
  };
}
export type RegisterDevice = z.output<typeof deviceSchema>;
export type DeliveryFilter = z.output<typeof deliveryListSchema>;
