import type { Env } from "../app/platform/env";
import { reportFailures } from "./error-reports";
import { handleFetch } from "./fetch";
import { handleQueue } from "./queue";
import { handleScheduled } from "./scheduled";

export { AttemptGuard } from "./durable-objects/attempt-guard/attempt-guard";
export { CircuitBreaker } from "./durable-objects/circuit-breaker/circuit-breaker";
export { ChatRoom } from "./durable-objects/chat-room/chat-room";
export { ContactLine } from "./durable-objects/contact-line/contact-line";
export { MetricBoard } from "./durable-objects/metric-board/metric-board";
export { RoomSignal } from "./durable-objects/room-signal/room-signal";
export { SosAuditor } from "./durable-objects/sos-auditor/sos-auditor";
export { SosBoard } from "./durable-objects/sos-board/sos-board";
export { UserChannel } from "./durable-objects/user-channel/user-channel";

reportFailures();

export default { fetch: handleFetch, queue: handleQueue, scheduled: handleScheduled } satisfies ExportedHandler<Env>;
