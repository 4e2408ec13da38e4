import type { ApiOperation } from "~/features/kernel/api-operation";
import { named } from "~/features/kernel/named.schema";
import { roomSocketSchema } from "./telehealth-requests.schema";
import { signalServerFrame } from "./telehealth.schema";

const frame = named("SessionRoomFrame", signalServerFrame, { type: "admitted" });
const refusals = [
  "request.upgrade_required",
  "telehealth.too_early",
  "telehealth.over",
  "telehealth.not_online",
  "telehealth.awaits_answer",
] as const;

/** Sockets of online sessions. */
export const operations: readonly ApiOperation[] = [
  {
    operationId: "openSessionRoom",
    method: "get",
    path: "/api/sessions/{id}/room",
    access: "account",
    query: roomSocketSchema,
    summary: "O socket da sala de uma sessão, de 15 min antes até 60 min depois.",
    answer: { status: 101, frames: frame, type: "application/json" },
    errors: ["auth.forbidden", "sessions.not_found", "telehealth.declined", "telehealth.answer_missing", ...refusals],
  },
  {
    operationId: "openSessionRoomAsGuest",
    method: "get",
    path: "/api/room/{token}",
    access: "public",
    summary: "O mesmo para quem foi convidado; o endereço é a prova.",
    answer: { status: 101, frames: frame, type: "application/json" },
    errors: ["telehealth.not_found", ...refusals],
  },
];
