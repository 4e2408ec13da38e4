import { readSignalCard } from "~/features/telehealth/entering/signal-card.server";
import { minutes } from "~/lib/duration";
import { readCard } from "~/features/chat/room/enter-room.server";
import { settleCareRoom } from "~/features/chat/room/care-rooms.server";
import { openRoom } from "~/features/chat/room/open-room.server";
import { membership } from "~/features/tenancy/login/membership.directory.table";
import { signIn } from "~/features/tenancy/login/sign-in.server";
import { switchMembership } from "~/features/tenancy/login/switch-membership.server";
import { tenancyIds } from "~/features/tenancy/tenancy.ids";
import { newId } from "~/lib/id";
import { book } from "./sessions";
import { goodPassword, registered, within } from "./credentials";
import type { Person } from "./world";
import { deliver, newPost, nobody } from "./post";

/** What a device may have open; every file of an object that accepts a connection stands here, or the test below fails. */
export const holders = {
  channel: "user-channel/sockets.ts",
  stream: "user-channel/streams.ts",
  board: "sos-board/sockets.ts",
  room: "chat-room/sockets.ts",
  session: "room-signal/sockets.ts",
} as const;
export type Holder = keyof typeof holders;
export type Scene = Awaited<ReturnType<typeof newScene>>;

/** An online session of theirs whose room is open by the machine's clock, which objects go by. */
async function openSession(lia: { memberId: string }, ana: Person<"patient">): Promise<string> {
  const actor = { ...ana.ctx.actor, memberId: lia.memberId, role: "psychologist" as const };
  const psychologist = { ...ana, memberId: lia.memberId, ctx: { ...ana.ctx, actor } };
  const { id } = await book({ psychologist, patient: ana }, { startAt: Date.now() + minutes(5) });
  return id;
}

/** A psychologist of two clinics with a patient, an admin, and a login beside the one that ends. */
export async function newScene() {
  const post = newPost();
  const { world } = post;
  world.clock.now = Date.now();
  const lia = await registered(world, "Lia Prado", "psychologist");
  const { clinicId } = lia;
  const ana = await world.person("patient", clinicId, "Ana");
  const admin = await world.person("admin", clinicId, "Rute");
  const linkId = await world.link({ ...ana, memberId: lia.memberId } as never, ana);
  const second = newId(tenancyIds.membership, world.clock.now);
  await world.scope.directory.insert(membership).values({
    id: second,
    accountId: lia.accountId,
    clinicId: await world.clinic("CLINIC_1"),
    role: "psychologist",
    version: 1,
    createdAt: world.clock.now - 1,
  });
  const shard = post.job.shard("CLINIC_0");
  await settleCareRoom(shard, { clinicId }, { patientId: ana.memberId, psychologistId: lia.memberId });
  const room = await openRoom(ana.ctx, { memberId: lia.memberId });
  const login = async () => {
    const opened = await signIn(
      nobody(post),
      { email: lia.email, password: goodPassword },
      { kind: "api", deviceMark: null },
    );
    await switchMembership(within(world, lia.accountId, opened.sessionId), { membershipId: lia.memberId });
    return opened;
  };
  const [ending, staying] = [await login(), await login()];
  await deliver(post);
  const session = await openSession(lia, ana);
  await post.world.settled();
  await deliver(post);
  return { post, lia, ana, admin, linkId, second, roomId: room.id, session, ending, staying };
}

/** Asks for a connection of a login, authorised at an instant, as the routes do. */
export async function knock(
  { post, lia, roomId, session: sessionOfRoom }: Scene,
  holder: Holder,
  sessionId: string,
  authorisedAt: number,
): Promise<Response> {
  const { platform } = post.world.scope;
  const { clinicId, memberId } = lia;
  const identity = { sessionId, authorisedAt };
  const asking = (headers: Record<string, string>) => new Request("https://caris.test/api/x", { headers });
  switch (holder) {
    case "channel":
      return platform.channels.connect(lia, asking({ Upgrade: "websocket" }), identity);
    case "stream":
      return platform.channels.connect(lia, asking({}), identity);
    case "board": {
      const listener = { clinicId, shard: "CLINIC_0", memberId, role: "psychologist", ...identity } as const;
      return platform.sos.connect({ clinicId, shard: "CLINIC_0" }, listener);
    }
    case "session": {
      const shard = post.job.shard("CLINIC_0");
      const card = await readSignalCard(shard, { clinicId }, sessionOfRoom);
      if (!card) throw new Error("no session");
      const who = { memberId, name: "Lia", role: "psychologist", consented: false, iceServers: [] };
      return platform.sessionRooms.connect(card, { card, ...who, ...identity });
    }
    case "room": {
      const entered = await readCard(post.job.shard("CLINIC_0"), { clinicId }, roomId);
      if (!entered) throw new Error("no room");
      return platform.rooms.connect(entered.card, { card: entered.card, memberId, ...identity });
    }
  }
}
