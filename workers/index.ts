import type { Env } from "../app/platform/env";
import { handleFetch } from "./fetch";
import { handleQueue } from "./queue";
import { handleScheduled } from "./scheduled";

export { AttemptGuard } from "./durable-objects/attempt-guard";
export { CircuitBreaker } from "./durable-objects/circuit-breaker";
export { ChatRoom } from "./durable-objects/chat-room";
export { ContactLine } from "./durable-objects/contact-line";
export { SosAuditor } from "./durable-objects/sos-auditor";
export { SosBoard } from "./durable-objects/sos-board";
export { UserChannel } from "./durable-objects/user-channel";

export default { fetch: handleFetch, queue: handleQueue, scheduled: handleScheduled } satisfies ExportedHandler<Env>;
