import type { Statements } from "~/db/statement";
import { attachFiles } from "~/features/files/store/attach-files.server";
import type { FileInfo } from "~/features/files/file-info";
import type { FileTarget } from "~/features/files/store/file-use.table";
import { releaseFiles } from "~/features/files/store/release-files.server";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { findSeat } from "./seat.repo.server";

type MessageRef = { clinicId: string; roomId: string; messageId: string };

// The room's id leads, so that whoever asks for a file is known by their seat in the room.
const targetOf = ({ roomId, messageId }: MessageRef): FileTarget => ({
  kind: "chat_message",
  id: `${roomId}/${messageId}`,
});

/** Makes the sender's files part of a message, in order; null when one of them is not theirs to send. Harmless twice. */
export async function takeFiles(
  ctx: ClinicCtx<SystemActor>,
  message: MessageRef & { memberId: string },
  fileIds: readonly string[],
): Promise<FileInfo[] | null> {
  const { clinicId, memberId } = message;
  const acting = { ...ctx, actor: { clinicId, memberId } };
  const { statements, files, missing } = await attachFiles(acting, { fileIds, target: targetOf(message) });
  if (missing.length > 0) return null;
  if (statements.length > 0) await ctx.db.batch(statements as Statements);
  return files;
}

/** Lets go of the files of a message that is gone, or never came to be. Harmless twice. */
export async function letGoOfFiles(ctx: ClinicCtx<SystemActor>, message: MessageRef): Promise<void> {
  const { clinicId } = message;
  await ctx.db.batch(releaseFiles(ctx, { clinicId, target: targetOf(message), atOnce: true }) as Statements);
}

/** Whether a member may open the files of a message: whoever has a seat in its room. */
export async function mayReadMessageFiles(ctx: ClinicCtx, targetId: string): Promise<boolean> {
  const [roomId = ""] = targetId.split("/");
  const seat = await findSeat(ctx.db, ctx.actor, roomId, ctx.actor.memberId);
  return seat !== undefined && seat.leftAt === null;
}
