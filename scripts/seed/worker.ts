import { and, eq, isNull, like, or } from "drizzle-orm";
import type { ClinicDb } from "../../app/db/client.server";
import { hashPassword } from "../../app/features/identity/password/password.server";
import { domainEvent } from "../../app/features/kernel/events/domain-event.both.table";
import type { DemoStage } from "../../app/features/kernel/said/demo-stage";
import { createScope } from "../../app/load-context";
import { ensureMember } from "../../app/features/tenancy/member/ensure-member.server";
import { isolateOf } from "../../app/platform/create.server";
import type { Env } from "../../app/platform/env";
import { shardNames } from "../../app/platform/planes";
import { everyDemo } from "../../app/registry/demo";
import { actingAs } from "./acting-as";
import { clearHistory } from "./clear-history";
import { moment } from "./moments";
import { care, demoId, demoPassword, members, team } from "./people";
import { writeCare } from "./write-care";
import { writePeople } from "./write-people";

export { AttemptGuard } from "../../workers/durable-objects/attempt-guard/attempt-guard";
export { CircuitBreaker } from "../../workers/durable-objects/circuit-breaker/circuit-breaker";
export { ContactLine } from "../../workers/durable-objects/contact-line/contact-line";
export { MetricBoard } from "../../workers/durable-objects/metric-board/metric-board";
export { RoomSignal } from "../../workers/durable-objects/room-signal/room-signal";
export { SosAuditor } from "../../workers/durable-objects/sos-auditor/sos-auditor";
export { SosBoard } from "../../workers/durable-objects/sos-board/sos-board";
export { UserChannel } from "../../workers/durable-objects/user-channel/user-channel";
export { DemoRoom as ChatRoom } from "./demo-room";

/** Keeps the relay from announcing the demo people's past. */
async function markHandled(db: ClinicDb, now: number): Promise<void> {
  await db
    .update(domainEvent)
    .set({ handledAt: now })
    .where(and(or(eq(domainEvent.requestId, "seed"), like(domainEvent.type, "chat.%")), isNull(domainEvent.handledAt)));
}

/** Tests give the demo password's hash: one that is quick to verify. */
type SeedEnv = Env & { DEMO_PASSWORD_HASH?: string };

/** Writes the demo data, from whatever state: run again it makes the same, with dates up to today. */
async function seedDemo(env: SeedEnv, ctx: ExecutionContext): Promise<void> {
  const url = new URL("http://seed.invalid");
  const request = { id: "seed", address: "", userAgent: "seed", method: "SEED", url, bookmarks: null };
  const scope = createScope({ env, isolate: isolateOf(env), waitUntil: (work) => ctx.waitUntil(work), request });
  // Nobody is to be told of what the demo people did months ago: the sending never ends, and markHandled says that all is done.
  scope.platform = { ...scope.platform, sendEvents: () => new Promise(() => undefined), background: () => undefined };
  const now = Date.now();
  const passwordHash = env.DEMO_PASSWORD_HASH ?? (await hashPassword(demoPassword));
  await writePeople(scope.directory, passwordHash, moment(now, 345, "09:00"), now);
  const { directory: db, platform, shard } = scope;
  const directory = {
    db,
    platform,
    shard,
    plane: "DIRECTORY" as const,
    actor: { system: "seed" },
    now: () => now,
    request: { requestId: "seed", address: "", userAgent: "seed" },
  };
  for (const { memberId } of members) await ensureMember(directory, memberId);
  for (const name of shardNames) await clearHistory(shard(name));
  await writeCare(scope, now);
  const stage: DemoStage = {
    now,
    care,
    team,
    shard,
    directory: db,
    platform,
    actingAs: (person, role, at) => actingAs(scope, person, role, at),
    moment: (daysAgo, at) => moment(now, daysAgo, at),
    demoId,
  };
  for (const write of everyDemo) await write(stage);
  for (const name of shardNames) await markHandled(shard(name), now);
}

/** A Worker beside the product, never part of it: scripts/seed.mjs starts it on the local state, and only there. */
export default {
  async fetch(_request, env, ctx) {
    if (env.ENVIRONMENT === "production")
      return new Response("The demo accounts have a public password: never in production.", { status: 403 });
    await seedDemo(env, ctx);
    return new Response("seeded");
  },
  queue: () => undefined,
} satisfies ExportedHandler<SeedEnv>;
