import { recordNews, type RoomNews } from "../../../app/features/chat/news/record-news.server";
import { excerptOf } from "../../../app/features/chat/message/excerpt";
import { letGoOfFiles } from "../../../app/features/chat/room/room-files.server";
import { readCard } from "../../../app/features/chat/room/enter-room.server";
import { roomCloseCodes } from "../../../app/features/chat/chat.schema";
import { log } from "../../../app/platform/log";
import { destroy } from "./alter";
import { expiredBy, nextExpiry } from "./changes";
import { cardOf, vaultOf, type Core, type TaskKind } from "./core";
import { admit } from "./door";
import { openRows } from "./messages";
import { deviceOf, expelWhere, openedAt } from "./sockets";
import { connectionLife } from "./chat-room.state";
import { countUnread, messageOfSeq } from "./chat-room.store";
import { closeOld, openSockets } from "../sockets";
import { fallenOf, recheckEvery, recheckRetry } from "../recheck";
import { plan, runDue } from "../schedule";
import { shardNow } from "../shard-now";

/** Destroys the temporary messages whose time has come, a hundred at a time, each told to every device. */
export function expire(core: Core): Promise<void> {
  for (const row of expiredBy(core.sql, core.now(), 100)) destroy(core, row, "expired");
  const next = nextExpiry(core.sql);
  if (next !== null) plan(core.schedule, "expire", next);
  return Promise.resolve();
}

async function newsOf(core: Core): Promise<RoomNews> {
  const { lastSeq, positions, sql } = core;
  const { roomId, members } = cardOf(core);
  const row = lastSeq === 0 ? undefined : messageOfSeq(sql, lastSeq);
  // Read before anything is waited for: all of it of one moment.
  const readings = members.map(({ memberId }) => {
    const readSeq = positions.get(memberId)?.read ?? 0;
    return { memberId, readSeq, unread: countUnread(sql, memberId, readSeq) };
  });
  const [message] = row ? await openRows(sql, vaultOf(core), [row]) : [];
  const last = message && {
    seq: message.seq,
    at: message.createdAt,
    senderId: message.senderId,
    excerpt: excerptOf(message),
  };
  return { roomId, last: last ?? null, readings };
}

async function news(core: Core): Promise<void> {
  const { clinicId } = cardOf(core);
  const job = core.job();
  await recordNews(job.shard(await shardNow(job, cardOf(core))), { clinicId }, await newsOf(core));
}

async function release(core: Core): Promise<void> {
  const rows = core.sql.exec<{ message_id: string }>("select message_id from released limit 50").toArray();
  if (rows.length === 0) return;
  const { clinicId, roomId } = cardOf(core);
  const shard = await shardNow(core.job(), cardOf(core));
  for (const { message_id: messageId } of rows) {
    await letGoOfFiles(core.job().shard(shard), { clinicId, roomId, messageId });
    core.sql.exec("delete from released where message_id = ?", messageId);
  }
  plan(core.schedule, "release", core.now());
}

function retire(core: Core): Promise<void> {
  const limits = { life: connectionLife, now: core.now(), code: roomCloseCodes.tooOld };
  const next = closeOld(openSockets(core.state), limits, openedAt);
  if (next !== null) plan(core.schedule, "retire", next);
  return Promise.resolve();
}

/** Looks again who may be here: the shard says who is in the room, the directory whose logins stand. */
async function recheck(core: Core): Promise<void> {
  const open = openSockets(core.state).map(deviceOf);
  if (open.length === 0) return;
  plan(core.schedule, "recheck", core.now() + recheckEvery);
  try {
    const { clinicId, roomId } = cardOf(core);
    const job = core.job();
    const shard = await shardNow(job, cardOf(core));
    const [hasFallen, entered] = await Promise.all([
      fallenOf(job, open),
      readCard(job.shard(shard), { clinicId }, roomId),
    ]);
    expelWhere(core, hasFallen, "ended");
    if (entered) admit(core, entered.card);
  } catch (error) {
    log({ event: "sockets.recheck_failed", holder: "room", error: error instanceof Error ? error.name : "unknown" });
    plan(core.schedule, "recheck", core.now() + recheckRetry);
  }
}

/** Does what is due. */
export function runTasks(core: Core): Promise<void> {
  const work: Record<TaskKind, () => Promise<void>> = {
    expire: () => expire(core),
    news: () => news(core),
    release: () => release(core),
    retire: () => retire(core),
    recheck: () => recheck(core),
  };
  return runDue(core.schedule, work);
}
