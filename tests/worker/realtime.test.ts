import { runInDurableObject } from "cloudflare:test";
import { expect, test } from "vitest";
import { insertMany } from "~/db/many-rows";
import type { Statements } from "~/db/statement";
import { member } from "~/features/tenancy/member/member.table";
import { publishToRole } from "~/features/tenancy/member/members-of-role.server";
import { durableChannels } from "~/platform/objects/channels.server";
import type { ChannelAddress } from "~/platform/objects/channels";
import { testWorld } from "./callers";
import { eventually } from "./channel";
import { testEnv } from "./env";

const channels = durableChannels(testEnv.USER_CHANNEL);
const event = { key: "evt_1", type: "notification", data: { n: 1 } };
const asking = new Request("https://caris.test/api/realtime?ticket=secret", {
  headers: { Upgrade: "websocket", Cookie: "caris_login=secret" },
});

/** A device on a member's channel: what it heard, and the code it was closed with. */
async function listening(to: ChannelAddress, sessionId: string) {
  const { webSocket } = (await channels.connect(to, asking, { sessionId })) as unknown as { webSocket: WebSocket };
  const device = { heard: [] as string[], closed: null as number | null };
  webSocket.addEventListener("message", ({ data }) => {
    device.heard.push((JSON.parse(data as string) as { type: string }).type);
  });
  webSocket.addEventListener("close", ({ code }) => {
    device.closed = code;
  });
  webSocket.accept();
  await eventually(() => device.heard.length > 0);
  return device;
}

test("an event reaches its member, in the clinic it is of, and nobody else", async () => {
  const [to, elsewhere] = [
    { clinicId: "cli_1", memberId: "mem_1" },
    { clinicId: "cli_2", memberId: "mem_1" },
  ];
  const [device, other] = [await listening(to, "ses_1"), await listening(elsewhere, "ses_1")];
  await channels.publish(to, event);
  await channels.publish(to, event);
  await eventually(() => device.heard.length === 2);
  expect([device.heard, other.heard]).toEqual([["welcome", "notification"], ["welcome"]]);
  expect(await channels.presence(to)).toEqual({ online: true, devices: 1 });
});

test("of many, one who cannot be reached stops nobody", async () => {
  const namespace = testEnv.USER_CHANNEL;
  const broken = durableChannels({
    idFromName: (name: string) => namespace.idFromName(name),
    get: (id: DurableObjectId) => {
      if (id.equals(namespace.idFromName("cli_1/mem_3"))) throw new Error("no object");
      return namespace.get(id);
    },
  } as unknown as DurableObjectNamespace);
  const to = Array.from({ length: 60 }, (_, n) => ({ clinicId: "cli_1", memberId: `mem_${n}` }));
  const last = await listening({ clinicId: "cli_1", memberId: "mem_59" }, "ses_1");
  expect(await broken.publishToMany(to, event)).toEqual({ failed: 1 });
  await eventually(() => last.heard.length === 2);
});

test("everybody of a role is told page by page, who is shut out and who is elsewhere is not", async () => {
  const world = testWorld();
  const [clinicId, elsewhere] = [await world.clinic(), await world.clinic()];
  const row = (n: number, of = clinicId) => ({
    clinicId: of,
    id: `mem_${of}_${n}`,
    accountId: `acc_${n}`,
    role: "psychologist" as const,
    name: "Ana",
    sortName: `ana ${n % 3}`, // many of one name: the id tells them apart
    zone: "America/Sao_Paulo",
    createdAt: 1,
    ...(n === 7 ? { disabledAt: 1 } : {}),
  });
  const db = world.scope.shard("CLINIC_0");
  const rows = [...Array.from({ length: 231 }, (_, n) => row(n)), row(1, elsewhere)];
  await db.batch(insertMany(db, member, rows) as Statements);
  const told = new Set<string>();
  const platform = {
    ...world.scope.platform,
    channels: {
      ...channels,
      publishToMany: (to: readonly ChannelAddress[]) => {
        expect(to.length).toBeLessThanOrEqual(100);
        for (const { clinicId: of, memberId } of to) told.add(`${of}/${memberId}`);
        return Promise.resolve({ failed: to.length === 100 ? 1 : 0 });
      },
    },
  };
  expect(await publishToRole({ db, platform }, { clinicId, role: "psychologist" }, event)).toEqual({
    members: 230,
    failed: 2,
  });
  expect([told.size, told.has(`${clinicId}/mem_${clinicId}_7`)]).toEqual([230, false]);
});

test("neither cookie, token nor ticket reaches the object", async () => {
  const to = { clinicId: "cli_1", memberId: "mem_1" };
  const stub = testEnv.USER_CHANNEL.get(testEnv.USER_CHANNEL.idFromName("cli_1/mem_1"));
  let seen = "";
  await runInDurableObject(stub, (object) => {
    const fetch = object.fetch?.bind(object);
    object.fetch = (request: Request) => {
      seen = `${request.url} ${JSON.stringify([...request.headers])}`;
      return fetch?.(request) as Promise<Response>;
    };
  });
  await listening(to, "ses_1");
  expect(seen).toContain("ses_1");
  expect(seen).not.toContain("secret");
});
