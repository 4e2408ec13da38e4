import { beforeEach, expect, test } from "vitest";
import { minutes, seconds } from "~/lib/duration";
import { kernelIds } from "~/features/kernel/kernel.ids";
import { newId } from "~/lib/id";
import { newWorld, testStart } from "../../../tests/worker/world";
import { domainEvent } from "./events/domain-event.both.table";
import { forgetHealth, readHealth } from "./read-health.server";

beforeEach(forgetHealth);

const ctxOf = (world: ReturnType<typeof newWorld>) => world.scope;
const event = (occurredAt: number) => ({
  id: newId(kernelIds.event, occurredAt),
  clinicId: null,
  type: "test.happened",
  aggregateId: newId(kernelIds.event, occurredAt),
  version: 1,
  data: {},
  actorId: null,
  requestId: "r",
  occurredAt,
  dueAt: occurredAt,
});

test("when every part answers the house is healthy", async () => {
  const health = await readHealth(ctxOf(newWorld()));
  expect(health).toEqual({
    status: "healthy",
    checkedAt: testStart,
    services: {
      database: "healthy",
      cache: "healthy",
      storage: "healthy",
      realtime: "healthy",
      queue: "healthy",
      sos: "healthy",
    },
  });
});

test("one part that fails is named, and the others still answer", async () => {
  const broken = newWorld(({ probes }) => ({
    probes: { ...probes, realtime: () => Promise.reject(new Error("down")) },
  }));
  const { status, services } = await readHealth(ctxOf(broken));
  expect(status).toBe("degraded");
  expect(services).toEqual({
    database: "healthy",
    cache: "healthy",
    storage: "healthy",
    realtime: "unhealthy",
    queue: "healthy",
    sos: "healthy",
  });
});

test("a part that does not answer within 2 s is unhealthy and holds nobody up", async () => {
  const hanging = newWorld(({ probes }) => ({
    probes: { ...probes, cache: () => new Promise<void>(() => undefined) },
  }));
  const started = Date.now();
  expect((await readHealth(ctxOf(hanging))).services.cache).toBe("unhealthy");
  expect(Date.now() - started).toBeLessThan(seconds(4));
});

test("an event that nobody has handled for 5 minutes, on any plane, means that the queue does not flow", async () => {
  const world = newWorld();
  await world.scope
    .shard("CLINIC_1")
    .insert(domainEvent)
    .values(event(testStart - minutes(5)));
  expect((await readHealth(ctxOf(world))).services.queue).toBe("healthy");
  forgetHealth();
  world.clock.now += 1;
  expect((await readHealth(ctxOf(world))).services.queue).toBe("unhealthy");
});

test("an answer serves for 2 s", async () => {
  const world = newWorld();
  await readHealth(ctxOf(world));
  const asked = world.scope.platform.meter.queries;
  world.clock.now += seconds(2) - 1;
  await readHealth(ctxOf(world));
  expect(world.scope.platform.meter.queries).toBe(asked);
  world.clock.now += 1;
  await readHealth(ctxOf(world));
  expect(world.scope.platform.meter.queries).toBeGreaterThan(asked);
});
