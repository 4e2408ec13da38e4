import type { Env } from "../../app/platform/env";
import { handleQueue } from "../../workers/queue";
import { handleScheduled } from "../../workers/scheduled";

export { AttemptGuard } from "../../workers/durable-objects/attempt-guard/attempt-guard";
export { CircuitBreaker } from "../../workers/durable-objects/circuit-breaker/circuit-breaker";
export { ContactLine } from "../../workers/durable-objects/contact-line/contact-line";
export { TestBoard as SosBoard } from "./test-board";
export { SosAuditor } from "../../workers/durable-objects/sos-auditor/sos-auditor";
export { MetricBoard } from "../../workers/durable-objects/metric-board/metric-board";
export { RoomSignal } from "../../workers/durable-objects/room-signal/room-signal";
export { ChatRoom } from "../../workers/durable-objects/chat-room/chat-room";
export { UserChannel } from "../../workers/durable-objects/user-channel/user-channel";

/** The Worker without its pages: what use cases, objects and queues need. */
export default {
  fetch: () => new Response("no pages in worker tests", { status: 404 }),
  queue: handleQueue,
  scheduled: handleScheduled,
} satisfies ExportedHandler<Env>;
