import type { ApiOperation } from "~/features/kernel/api-operation";
import { channelFrameSchema, channelQuerySchema } from "./realtime.schema";

/** Endpoints of a member's channel. */
export const operations: readonly ApiOperation[] = [
  {
    operationId: "openChannelSocket",
    method: "get",
    path: "/api/realtime",
    access: "account",
    query: channelQuerySchema,
    summary: "O socket (WebSocket) de tudo o que é pessoal: avisos, contadores, SOS.",
    answer: { status: 101, frames: channelFrameSchema, type: "application/json" },
    errors: ["auth.forbidden", "request.upgrade_required"],
  },
  {
    operationId: "streamChannelEvents",
    method: "get",
    path: "/api/events",
    access: "account",
    query: channelQuerySchema,
    summary: "O mesmo que o socket, como eventos do servidor (SSE); `Last-Event-ID` vale como `after`.",
    answer: { status: 200, frames: channelFrameSchema, type: "text/event-stream" },
    errors: ["auth.forbidden"],
  },
];
