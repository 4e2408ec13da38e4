import type { Env } from "../../app/platform/env";
import { handleQueue } from "../../workers/queue";
import { handleScheduled } from "../../workers/scheduled";

export { AttemptGuard } from "../../workers/durable-objects/attempt-guard";
export { CircuitBreaker } from "../../workers/durable-objects/circuit-breaker";
export { ContactLine } from "../../workers/durable-objects/contact-line";
export { TestBoard as SosBoard } from "./test-board";
export { SosAuditor } from "../../workers/durable-objects/sos-auditor";
export { ChatRoom } from "../../workers/durable-objects/chat-room";
export { UserChannel } from "../../workers/durable-objects/user-channel";

/** The Worker without its pages: what use cases, objects and queues need. */
export default {
  fetch: () => new Response("no pages in worker tests", { status: 404 }),
  queue: handleQueue,
  scheduled: handleScheduled,
} satisfies ExportedHandler<Env>;
