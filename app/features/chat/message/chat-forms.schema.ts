import * as z from "zod";
import { attachmentsIn } from "~/features/files/attachment-value";
import { line } from "~/features/kernel/words.schema";
import { emptyAsAbsent } from "~/lib/text/text";
import { lengthOf } from "~/lib/text/text-length";
import { sendMessageSchema } from "../chat.schema";
import { reactionNames } from "./message";

const { shape } = sendMessageSchema;

/** The box for writing, posted without scripts. */
export const sendForm = z.object({
  clientId: shape.clientId,
  content: shape.content,
  replyTo: z.preprocess(emptyAsAbsent, shape.replyTo),
  life: z.preprocess(emptyAsAbsent, shape.life),
  files: z.preprocess(
    (typed) => attachmentsIn(typed as string | string[] | undefined).map(({ id }) => id),
    shape.files,
  ),
});

/** What can be done with one message on its page. */
export const messageForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("edit"), content: z.string() }),
  z.object({ intent: z.literal("delete") }),
  z.object({ intent: z.literal("react"), name: z.enum(reactionNames) }),
  z.object({ intent: z.literal("unreact"), name: z.enum(reactionNames) }),
]);

/** The page for a new conversation: somebody, or some and a name. */
export const newRoomForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("pair"), memberId: z.string("Diga com quem.").min(1, "Diga com quem.").max(64) }),
  z.object({
    intent: z.literal("group"),
    name: line(80, "Dê um nome ao grupo.").refine((name) => lengthOf(name) >= 2, "Dê um nome ao grupo."),
    memberIds: z.preprocess(
      (typed) => (typed === undefined ? [] : [typed].flat()),
      z.array(z.string().max(64)).min(1, "Escolha ao menos uma pessoa."),
    ),
  }),
]);

const place = z.preprocess(emptyAsAbsent, z.coerce.number().int().min(0).optional().catch(undefined));

/** Which part of a room a page shows, and what is answered there. */
export const roomAddress = z.object({
  before: place,
  after: place,
  around: place,
  date: z.preprocess(emptyAsAbsent, z.iso.date().optional().catch(undefined)),
  reply: z.preprocess(emptyAsAbsent, z.string().max(64).optional()),
});
