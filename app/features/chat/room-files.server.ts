import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import type { FileInfo } from "~/features/files/file-info";

type Sending = { clinicId: string; roomId: string; memberId: string; messageId: string };

/** The sender's files for a message, in order; null when one of them is not theirs to send. The seam to `features/files`. */
export function takeFiles(
  _ctx: ClinicCtx<SystemActor>,
  _sending: Sending,
  ids: readonly string[],
): Promise<FileInfo[] | null> {
  return Promise.resolve(ids.length === 0 ? [] : null);
}

/** Lets go of the files of messages that are gone. Harmless twice. */
export function releaseFiles(
  _ctx: ClinicCtx<SystemActor>,
  _room: { clinicId: string; roomId: string },
  _ids: readonly string[],
): Promise<void> {
  return Promise.resolve();
}
