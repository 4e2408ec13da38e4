import type { Actor } from "~/features/kernel/actor";
import { commit } from "~/features/kernel/events/commit.server";
import type { BothPlanesCtx, ClinicCtx } from "~/features/kernel/ctx";
import { copyMemberPhoto, setMemberPhoto } from "~/features/tenancy/member/member-photo.server";
import { AppError } from "~/lib/app-error";
import { attachFiles } from "../store/attach-files.server";
import { storePosted } from "../upload/posted-file.server";
import { releaseFiles } from "../store/release-files.server";

type MemberCtx = ClinicCtx & { both: BothPlanesCtx<Actor> };

async function show(ctx: MemberCtx, fileIds: string[]): Promise<void> {
  const { clinicId, memberId } = ctx.actor;
  const target = { kind: "avatar" as const, id: memberId };
  const { statements, missing } = await attachFiles(ctx, { fileIds, target });
  if (missing.length > 0) throw new AppError("files.not_found");
  const [fileId = null] = fileIds;
  await commit(ctx, {
    clinicId,
    statements: [...releaseFiles(ctx, { clinicId, target, atOnce: true }), ...statements, setMemberPhoto(ctx, fileId)],
    events: [],
    audit: { action: "member.change_photo", entity: "member", entityId: memberId },
  });
  await copyMemberPhoto(ctx.both, fileId);
}

/**
 * Makes a posted picture the photo of the member who acts, which everybody of the clinic sees. The one before is destroyed.
 * @throws AppError `request.invalid` or `files.wrong_type` (photo), `files.too_large`
 */
export async function changeAvatar(ctx: MemberCtx, posted: File | undefined): Promise<void> {
  const refuse = (code: "request.invalid" | "files.wrong_type", photo: string) =>
    new AppError(code, { fields: { photo } });
  if (!posted) throw refuse("request.invalid", "Escolha uma foto.");
  try {
    const { id, kind } = await storePosted(ctx, posted);
    if (kind !== "image") throw refuse("files.wrong_type", "Escolha uma foto: JPEG, PNG, WebP ou GIF.");
    await show(ctx, [id]);
  } catch (error) {
    if (error instanceof AppError && error.fields?.file) throw refuse("files.wrong_type", error.fields.file);
    throw error;
  }
}

/** Takes the photo of the member who acts away; their initials stand in for it. */
export async function removeAvatar(ctx: MemberCtx): Promise<void> {
  await show(ctx, []);
}
