import * as z from "zod";
import { pageSchema } from "~/features/kernel/page.schema";
import { line } from "~/features/kernel/words.schema";
import { emptyAsAbsent } from "~/lib/text/text";
import { lengthOf } from "~/lib/text/text-length";
import { reactionNames } from "./message/message";

/** `POST /api/chat/rooms`: the room of two, made once. */
export const openRoomSchema = z.object({ memberId: z.string("Diga com quem.").min(1, "Diga com quem.").max(64) });

const place = z.coerce.number("Use um número.").int("Use um número.").min(0, "Use um número.");
/** `GET /api/chat/rooms/:id/messages`: the newest, or what lies before or after a seq. */
export const messageListSchema = z
  .object({
    limit: pageSchema.shape.limit,
    before: z.preprocess(emptyAsAbsent, place.optional()),
    after: z.preprocess(emptyAsAbsent, place.optional()),
  })
  .refine(({ before, after }) => before === undefined || after === undefined, {
    error: "Use before ou after, não os dois.",
    path: ["after"],
  });
/** `GET /api/chat/rooms/:id/changes`. */
export const changesSchema = z.object({ rev: z.preprocess(emptyAsAbsent, place.default(0)) });
/** `POST /api/chat/rooms/:id/messages/:messageId/reactions`. */
export const reactionSchema = z.object({
  name: z.enum(reactionNames, "Escolha uma das reações."),
  on: z.boolean("Diga se põe ou tira."),
});
/** `POST /api/chat/rooms/:id/read`. */
export const readSchema = z.object({ seq: z.int("Diga até onde leu.").min(0, "Diga até onde leu.") });
/** `GET /api/chat/rooms/:id/search`. */
export const searchSchema = z.object({
  q: line(100, "Diga o que procurar.").refine((q) => lengthOf(q) >= 2, "Use ao menos 2 letras."),
  before: z.preprocess(emptyAsAbsent, place.optional()),
});
/** `GET /api/chat/rooms/:id/socket`. */
export const socketSchema = z.object({
  ticket: z.string().max(200).optional().describe("Bilhete de POST /api/auth/tickets, em vez de cookie ou token"),
});
