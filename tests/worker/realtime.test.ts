import { runInDurableObject } from "cloudflare:test";
import { expect, test } from "vitest";
import { changePassword } from "~/features/identity/change-password.server";
import { endOtherDevices } from "~/features/identity/end-other-devices.server";
import { signOut } from "~/features/identity/sign-out.server";
import { member } from "~/features/tenancy/member.table";
import { publishToRole } from "~/features/tenancy/publish-to-role.server";
import { setMemberDisabled } from "~/features/tenancy/set-member-disabled.server";
import { signIn } from "~/features/tenancy/sign-in.server";
import { switchMembership } from "~/features/tenancy/switch-membership.server";
import type { ChannelAddress } from "~/platform/channels";
import { durableChannels } from "~/platform/channels.server";
import { asAdmin, testWorld } from "./callers";
import { eventually } from "./channel";
import { goodPassword, registered, within, type Registered } from "./credentials";
import { testEnv } from "./env";
import { deliver, newPost, nobody, type Post } from "./post";

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

async function signedIn(post: Post, { email }: Registered): Promise<string> {
  const login = await signIn(nobody(post), { email, password: goodPassword }, { kind: "web", deviceMark: null });
  return login.sessionId;
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
  while (rows.length > 0) await db.insert(member).values(rows.splice(0, 8));
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

test("signing out, ending the others and a new password close the sockets of the logins they end, and no others", async () => {
  const post = newPost();
  const person = await registered(post.world);
  const logins = [await signedIn(post, person), await signedIn(post, person), await signedIn(post, person)] as const;
  const own = (n: 0 | 1 | 2) => within(post.world, person.accountId, logins[n]);
  const devices = await Promise.all(logins.map((sessionId) => listening(person, sessionId)));
  const closed = () => devices.map((device) => device.closed);
  await signOut(own(0));
  await signOut(own(0)); // pressed twice
  await deliver(post);
  await eventually(() => devices[0]?.closed !== null);
  expect(closed()).toEqual([4001, null, null]);
  await endOtherDevices(own(1));
  await deliver(post);
  await eventually(() => devices[2]?.closed !== null);
  expect(closed()).toEqual([4001, null, 4001]);
  const late = await signedIn(post, person);
  const device = await listening(person, late);
  await changePassword(own(1), { current: goodPassword, next: "outra frase bem comprida" });
  await deliver(post);
  await eventually(() => device.closed !== null);
  expect([device.closed, devices[1]?.closed]).toEqual([4001, null]);
});

test("a member who is shut out is cut off; who switches leaves the channel of the membership left", async () => {
  const post = newPost();
  const person = await registered(post.world);
  const admin = await post.world.person("admin", person.clinicId);
  const sessionId = await signedIn(post, person);
  const device = await listening(person, sessionId);
  const other = await post.world.person("patient", await post.world.clinic("CLINIC_1"));
  await post.world.scope.directory.run(
    `update membership set account_id = '${person.accountId}' where id = '${other.memberId}'`,
  );
  await switchMembership(within(post.world, person.accountId, sessionId), { membershipId: other.memberId });
  await eventually(() => device.closed !== null);
  expect(device.closed).toBe(4001);
  const again = await listening(person, "ses_other");
  await setMemberDisabled(asAdmin(post.world, admin), { id: person.memberId, disabled: true });
  await deliver(post);
  await eventually(() => again.closed !== null);
  expect(again.closed).toBe(4001);
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
