import { eq } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import type { AdminCtx, BothPlanesCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { onlyWhileOpen, openConflicts } from "~/features/tenancy/clinic/while-open.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { fromBase64url, toBase64url } from "~/lib/base64url";
import { checkContent } from "../content/check-content";
import { clinicLogo } from "./clinic-logo.directory.table";

/** Bytes of a logo at most: it stands in a row, and on a slow phone. */
export const mostLogoBytes = 200_000;
/** Pixels of its sides, at least and at most. */
const [least, most] = [32, 2048];

const types = ["image/png", "image/jpeg", "image/webp"] as const;
type LogoType = (typeof types)[number];

const wrong = (logo: string, code: "files.wrong_type" | "request.invalid" = "files.wrong_type") =>
  new AppError(code, { fields: { logo } });

/** What was posted, looked through from its first byte to its last; what is behind its end, and what tells of the sender, is gone. */
function checked(posted: Uint8Array<ArrayBuffer>): {
  type: LogoType;
  bytes: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
} {
  const look = () => {
    try {
      return checkContent(posted);
    } catch {
      throw wrong("Escolha uma imagem PNG, JPEG ou WebP inteira. SVG e páginas não servem.");
    }
  };
  const { type, bytes, width = 0, height = 0 } = look();
  const known = types.find((one) => one === type);
  if (!known) throw wrong("Escolha uma imagem PNG, JPEG ou WebP. SVG, GIF e páginas não servem.");
  if (Math.min(width, height) < least || Math.max(width, height) > most)
    throw wrong(`A imagem precisa ter de ${least} a ${most} pontos de lado.`);
  return { type: known, bytes, width, height };
}

async function digestOf(clinicId: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const salt = new TextEncoder().encode(clinicId);
  const both = new Uint8Array(salt.length + bytes.length);
  both.set(salt);
  both.set(bytes, salt.length);
  return toBase64url(new Uint8Array(await crypto.subtle.digest("SHA-256", both))).slice(0, 32);
}

/**
 * Makes a posted picture the clinic's logo.
 * @throws AppError `request.invalid` without one | `files.too_large` | `files.wrong_type` (field logo) | `tenancy.clinic_held`
 */
export async function changeLogo(ctx: AdminCtx, posted: File | undefined): Promise<void> {
  requireRole(ctx.actor, "admin");
  if (!posted) throw wrong("Escolha uma imagem.", "request.invalid");
  if (posted.size > mostLogoBytes) throw wrong("A imagem tem mais de 200 kB. Escolha uma menor.", "request.invalid");
  const { clinicId } = ctx.actor;
  const { type, bytes, width, height } = checked(new Uint8Array(await posted.arrayBuffer()));
  const digest = await digestOf(clinicId, bytes);
  const said = { digest, type, width, height, content: toBase64url(bytes), updatedAt: ctx.now() };
  await commit(ctx, {
    clinicId,
    statements: [
      onlyWhileOpen(ctx.db, { clinicId }),
      ctx.db
        .insert(clinicLogo)
        .values({ clinicId, ...said })
        .onConflictDoUpdate({ target: clinicLogo.clinicId, set: said }),
    ],
    events: [],
    audit: { action: "clinic.logo", entity: "clinic", entityId: clinicId, fields: ["logo"] },
    onConflict: openConflicts,
  });
}

/** Takes the clinic's logo away. */
export async function removeLogo(ctx: AdminCtx): Promise<void> {
  requireRole(ctx.actor, "admin");
  const { clinicId } = ctx.actor;
  await commit(ctx, {
    clinicId,
    statements: [
      onlyWhileOpen(ctx.db, { clinicId }),
      ctx.db.delete(clinicLogo).where(eq(clinicLogo.clinicId, clinicId)),
    ],
    events: [],
    audit: { action: "clinic.logo_remove", entity: "clinic", entityId: clinicId, fields: ["logo"] },
    onConflict: openConflicts,
  });
}

export type LogoLook = { digest: string; width: number; height: number };

/** Where a clinic's logo is, and how large; null for none. */
export async function logoOf(db: DirectoryDb, clinicId: string): Promise<LogoLook | null> {
  const row = await db
    .select({ digest: clinicLogo.digest, width: clinicLogo.width, height: clinicLogo.height })
    .from(clinicLogo)
    .where(eq(clinicLogo.clinicId, clinicId))
    .get();
  return row ?? null;
}

/** A logo by its address, as an answer in which nothing can run. @throws AppError `request.not_found` */
export async function logoAnswer({ db }: Pick<BothPlanesCtx, "db">, digest: string): Promise<Response> {
  const row = /^[\w-]{32}$/.test(digest)
    ? await db.select().from(clinicLogo).where(eq(clinicLogo.digest, digest)).get()
    : undefined;
  const bytes = row && fromBase64url(row.content);
  if (!row || !bytes) throw new AppError("request.not_found");
  return new Response(bytes, {
    headers: {
      "Content-Type": row.type,
      "Content-Disposition": "inline",
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "public, max-age=31536000, immutable",
    },
  });
}
