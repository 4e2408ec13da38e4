import { eq } from "drizzle-orm";
import { runInDurableObject } from "cloudflare:test";
import { expect, test } from "vitest";
import { account } from "~/features/identity/account/account.directory.table";
import { accountToken } from "~/features/identity/account/account-token.directory.table";
import { tokenSecret } from "~/features/identity/account/account-token.server";
import { changePassword } from "~/features/identity/password/change-password.server";
import { endDevice } from "~/features/identity/session/end-device.server";
import { endOtherDevices } from "~/features/identity/session/end-other-devices.server";
import { endedReasons, type EndedReason } from "~/features/identity/session/login-session.directory.table";
import { requestPasswordReset } from "~/features/identity/password/request-password-reset.server";
import { resetPassword } from "~/features/identity/password/reset-password.server";
import { signOut } from "~/features/identity/session/end-login.server";
import { endCareLink } from "~/features/tenancy/care-link/end-care-link.server";
import { membership } from "~/features/tenancy/login/membership.directory.table";
import { refresh } from "~/features/tenancy/login/refresh.server";
import { setMemberDisabled } from "~/features/tenancy/member/set-member-disabled.server";
import { endLoginsOf, resetSecondStepOf } from "~/features/tenancy/people/access-of-person.server";
import { switchMembership } from "~/features/tenancy/login/switch-membership.server";
import { asAdmin } from "../../../tests/worker/callers";
import { eventually } from "../../../tests/worker/channel";
import { goodPassword, withTotp, within } from "../../../tests/worker/credentials";
import { testEnv } from "../../../tests/worker/env";
import { deliver, nobody } from "../../../tests/worker/post";
import { subscriptions } from "../../subscriptions";
import { holders, knock, newScene, type Holder, type Scene } from "../../../tests/worker/endings";

type Way = EndedReason | "moved" | "care";

/** THE table: way of ending × what is open. A channel shows nobody's patient: the end of care closes none. */
const table: Record<Way, Record<Holder, "closes" | "stays">> = {
  signed_out: { channel: "closes", stream: "closes", board: "closes", room: "closes", session: "closes" },
  ended_by_owner: { channel: "closes", stream: "closes", board: "closes", room: "closes", session: "closes" },
  password_changed: { channel: "closes", stream: "closes", board: "closes", room: "closes", session: "closes" },
  password_reset: { channel: "closes", stream: "closes", board: "closes", room: "closes", session: "closes" },
  refresh_reuse: { channel: "closes", stream: "closes", board: "closes", room: "closes", session: "closes" },
  membership_disabled: { channel: "closes", stream: "closes", board: "closes", room: "closes", session: "closes" },
  ended_by_clinic: { channel: "closes", stream: "closes", board: "closes", room: "closes", session: "closes" },
  second_step_reset: { channel: "closes", stream: "closes", board: "closes", room: "closes", session: "closes" },
  moved: { channel: "closes", stream: "closes", board: "closes", room: "closes", session: "closes" },
  care: { channel: "stays", stream: "stays", board: "closes", room: "closes", session: "closes" },
};
/** The event that tells of each. */
const events: Record<Way, string> = {
  signed_out: "login.ended",
  ended_by_owner: "account.logins_ended",
  password_changed: "account.password_changed",
  password_reset: "account.password_changed",
  refresh_reuse: "login.ended",
  membership_disabled: "membership.disabled",
  ended_by_clinic: "membership.logins_ended",
  second_step_reset: "account.second_step_reset",
  moved: "login.switched",
  care: "care_link.ended",
};

/** Another address, or the old one again: it ends logins as `ended_by_owner`, and tells of it by an event of its own. */
const otherAddress = "account.reachable_elsewhere";

/** How the one login, and whatever else, ends. */
const end: Record<Way, (scene: Scene) => Promise<unknown>> = {
  signed_out: ({ post, lia, ending }) => signOut(within(post.world, lia.accountId, ending.sessionId)),
  ended_by_owner: ({ post, lia, staying }) => endOtherDevices(within(post.world, lia.accountId, staying.sessionId)),
  password_changed: ({ post, lia, staying }) =>
    changePassword(within(post.world, lia.accountId, staying.sessionId), {
      current: goodPassword,
      next: "outra frase bem comprida",
    }),
  async password_reset({ post, lia }) {
    await requestPasswordReset(nobody(post), { email: lia.email });
    const [row] = await post.world.scope.directory.select().from(accountToken);
    const token = await tokenSecret(post.world.scope.platform.tokens, "reset_password", row?.id ?? "");
    await resetPassword(nobody(post), { token, password: "outra frase bem comprida" });
  },
  async refresh_reuse({ post, ending }) {
    const { refreshToken = "" } = ending.api ?? {};
    await refresh(nobody(post), { refreshToken });
    await expect(refresh(nobody(post), { refreshToken })).rejects.toThrow("auth.required");
  },
  membership_disabled: ({ post, admin, lia }) =>
    setMemberDisabled(asAdmin(post.world, admin), { id: lia.memberId, disabled: true }),
  ended_by_clinic: ({ post, admin, lia }) => endLoginsOf(asAdmin(post.world, admin), { id: lia.memberId }),
  async second_step_reset({ post, admin, lia, second }) {
    // Who is let in at another clinic too keeps their second step: it opens what that one keeps.
    const { directory } = post.world.scope;
    await directory.update(membership).set({ disabledAt: 1 }).where(eq(membership.id, second));
    await withTotp(post.world, lia.accountId);
    await post.world.scope.directory.update(account).set({ emailVerifiedAt: 1 }).where(eq(account.id, lia.accountId));
    await resetSecondStepOf(asAdmin(post.world, admin), { id: lia.memberId });
  },
  moved: ({ post, lia, ending, second }) =>
    switchMembership(within(post.world, lia.accountId, ending.sessionId), { membershipId: second }),
  care: ({ post, admin, linkId }) => endCareLink(asAdmin(post.world, admin), { id: linkId }),
};

/** Opens a connection. @returns tells whether it was closed by the server */
async function open(scene: Scene, holder: Holder, sessionId: string): Promise<() => boolean> {
  const answer = (await knock(scene, holder, sessionId, Date.now())) as unknown as {
    webSocket?: WebSocket;
    body: ReadableStream | null;
  };
  let closed = false;
  if (answer.webSocket) {
    answer.webSocket.addEventListener("close", () => void (closed = true));
    answer.webSocket.accept();
  } else void answer.body?.pipeTo(new WritableStream()).then(() => void (closed = true));
  return () => closed;
}

const closing = (way: Way) => (Object.keys(holders) as Holder[]).filter((holder) => table[way][holder] === "closes");

/** In the room of a session a member has one line: another login's would take it over. */
const shared = (all: Holder[]) => all.filter((holder) => holder !== "session");

async function openAll(scene: Scene, sessionId: string, which = Object.keys(holders) as Holder[]) {
  const opened = new Map<Holder, () => boolean>();
  for (const holder of which) opened.set(holder, await open(scene, holder, sessionId));
  const closedNow = () => [...opened].filter(([, isClosed]) => isClosed()).map(([holder]) => holder);
  return closedNow;
}

test("the table knows every way a login ends, every event that closes, and every file that accepts connections", () => {
  expect(Object.keys(table).sort()).toEqual([...endedReasons, "moved", "care"].sort());
  const closingEvents = Object.entries(subscriptions).filter(([, all]) =>
    all.some(({ name }) => name.startsWith("ended.")),
  );
  expect(closingEvents.map(([type]) => type).sort()).toEqual(
    [...new Set([...Object.values(events), otherAddress])].sort(),
  );
  const sources = import.meta.glob<string>("../../durable-objects/**/*.ts", {
    query: "?raw",
    import: "default",
    eager: true,
  });
  const accepting = Object.entries(sources)
    .filter(
      ([name, text]) => !name.includes(".test.") && /acceptWebSocket\(|\.accept\(\)|text\/event-stream/.test(text),
    )
    .map(([name]) => name.replace("../../durable-objects/", ""));
  expect(accepting.sort()).toEqual(Object.values(holders).sort());
});

test("every write that ends a login says by which of the ways", () => {
  const sources = import.meta.glob<string>("../../../app/features/**/*.server.ts", {
    query: "?raw",
    import: "default",
    eager: true,
  });
  const writers = Object.entries(sources).filter(([, text]) =>
    /update\(loginSession\)\s*\.set\(\{[^}]*endedAt/.test(text),
  );
  expect(writers.map(([name]) => name.replace(/.*\//, "")).sort()).toEqual([
    "membership.repo.server.ts",
    "session.repo.server.ts",
  ]);
});

for (const way of Object.keys(table) as Way[]) {
  test(`${way}: closes what it let in, refuses what comes late, and spares the rest`, async () => {
    const scene = await newScene();
    const { post, ending, staying } = scene;
    const closed = await openAll(scene, ending.sessionId);
    const kept = await openAll(scene, staying.sessionId, shared(Object.keys(holders) as Holder[]));
    const before = Date.now();
    await new Promise((resolve) => setTimeout(resolve, 2));
    post.world.clock.now = Date.now();
    await end[way](scene);
    await post.world.settled();
    const told = [...post.events];
    await deliver(post);
    await eventually(() => closed().length === closing(way).length);
    expect(closed()).toEqual(closing(way));
    const all = ["password_reset", "membership_disabled", "ended_by_clinic", "second_step_reset", "care"].includes(way);
    await eventually(() => kept().length === (all ? shared(closing(way)).length : 0));
    expect(kept()).toEqual(all ? shared(closing(way)) : []);
    for (const holder of closing(way)) {
      if (way === "care" && holder === "room") continue; // it is theirs to read
      if (way === "care" && holder === "session") {
        await expect(knock(scene, holder, ending.sessionId, before)).rejects.toThrow("telehealth.over");
        continue;
      }
      await expect(knock(scene, holder, ending.sessionId, before)).rejects.toThrow("auth.required");
    }
    post.events.push(...told);
    await deliver(post); // twice changes nothing
    expect(kept()).toEqual(all ? shared(closing(way)) : []);
  });
}

test("a device that is ended by its owner, and one that signs out of the API, are told like the others", async () => {
  const scene = await newScene();
  const { post, lia, ending, staying } = scene;
  const closed = await openAll(scene, ending.sessionId);
  post.world.clock.now = Date.now();
  await endDevice(within(post.world, lia.accountId, staying.sessionId), { sessionId: ending.sessionId });
  await deliver(post);
  await eventually(() => closed().length === 5);
});

test("sockets of the clinic left before are closed by what ends the login, even when the switch was never told", async () => {
  const scene = await newScene();
  const { post, lia, ending, staying, second } = scene;
  const closed = await openAll(scene, ending.sessionId);
  post.world.clock.now = Date.now();
  await switchMembership(within(post.world, lia.accountId, ending.sessionId), { membershipId: second });
  await post.world.settled();
  post.events.length = 0; // lost
  post.world.clock.now = Date.now();
  await endOtherDevices(within(post.world, lia.accountId, staying.sessionId));
  await deliver(post);
  await eventually(() => closed().length === 5);
});

test("who has come back before the word comes stays: switched back, let in again", async () => {
  const scene = await newScene();
  const { post, lia, ending, second } = scene;
  const own = within(post.world, lia.accountId, ending.sessionId);
  post.world.clock.now = Date.now();
  await switchMembership(own, { membershipId: second });
  post.world.clock.now += 1;
  await switchMembership(own, { membershipId: lia.memberId });
  const closed = await openAll(scene, ending.sessionId);
  post.world.clock.now = Date.now();
  await deliver(post);
  expect(closed()).toEqual([]);
});

test("an object that cannot be reached is told when it can: the event is open until then", async () => {
  const scene = await newScene();
  const { post, lia, ending } = scene;
  const closed = await openAll(scene, ending.sessionId);
  const { rooms } = post.world.scope.platform;
  post.world.scope.platform.rooms = { ...rooms, ask: () => Promise.reject(new Error("unreachable")) };
  await signOut(within(post.world, lia.accountId, ending.sessionId));
  await post.world.settled();
  const told = [...post.events];
  expect(await deliver(post)).toEqual(["retry"]);
  await eventually(() => closed().length === 4);
  post.world.scope.platform.rooms = rooms;
  post.events.push(...told);
  expect(await deliver(post)).toEqual(["ack"]);
  await eventually(() => closed().length === 5);
});

test("a login that ended without a word is found by the second line: 15 minutes later nothing of it is open", async () => {
  const scene = await newScene();
  const { post, lia, ending, roomId } = scene;
  const closed = await openAll(scene, ending.sessionId);
  const kept = await openAll(scene, scene.staying.sessionId, shared(Object.keys(holders) as Holder[]));
  await testEnv.DIRECTORY.prepare("update login_session set ended_at = 1 where id = ?").bind(ending.sessionId).run();
  const { clinicId, memberId } = lia;
  const room = testEnv.CHAT_ROOM.get(testEnv.CHAT_ROOM.idFromName(`${clinicId}/${roomId}`));
  const channel = testEnv.USER_CHANNEL.get(testEnv.USER_CHANNEL.idFromName(`${clinicId}/${memberId}`));
  const board = testEnv.SOS_BOARD.get(testEnv.SOS_BOARD.idFromName(clinicId));
  await runInDurableObject(room, async (object, { storage }) => {
    expect(storage.sql.exec("select kind from task where kind = 'recheck'").toArray()).toHaveLength(1);
    const { core } = object as unknown as { core: { schedule: { at: Map<string, number> } } };
    core.schedule.at.set("recheck", Date.now());
    await object.alarm?.();
  });
  await runInDurableObject(board, async (object, { storage }) => {
    storage.sql.exec("update meta set value = ? where name = 'recheck'", String(Date.now()));
    await object.alarm?.();
  });
  await runInDurableObject(channel, async (object) => object.alarm?.());
  const sessionRoom = testEnv.ROOM_SIGNAL.get(testEnv.ROOM_SIGNAL.idFromName(`${clinicId}/${scene.session}`));
  await runInDurableObject(sessionRoom, async (object, { storage }) => {
    storage.sql.exec("update task set at = ? where kind = 'recheck'", Date.now());
    await object.alarm?.();
  });
  await eventually(() => closed().length === 5);
  expect(kept()).toEqual([]);
  expect(post.events).toEqual([]);
});
