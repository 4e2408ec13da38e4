import type { PsychologistCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { openOwnVault, type Vault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import { sameDocument } from "../document/canonical";
import type { RichDocument } from "../document/document";
import { authorScope } from "../note/find-note.server";
import { storedDocument } from "../note/note-seal.server";
import { templateField } from "./template-field";
import { isTemplateCode, ourTemplates, templateCodes, type TemplateCode } from "./templates";
import { putTemplate, selectTemplates } from "./templates.repo.server";

/** What a note may begin with. `version`: of the psychologist's own wording, 0 while it is ours. */
export type Template = {
  code: TemplateCode;
  name: string;
  hint: string;
  content: RichDocument;
  isOwn: boolean;
  version: number;
};

async function openOwn(vault: Vault, { code, version, contentSealed }: OwnRow): Promise<RichDocument> {
  return storedDocument(await vault.open(templateField(code, version), contentSealed));
}
type OwnRow = Awaited<ReturnType<typeof selectTemplates>>[number];

/** The five templates, each in the psychologist's own wording where there is one. @throws AppError `auth.forbidden` */
export async function listTemplates(ctx: PsychologistCtx): Promise<Template[]> {
  const scope = authorScope(ctx);
  const rows = await selectTemplates(ctx.db, scope);
  const vault = rows.length > 0 ? await openOwnVault(ctx) : null;
  const all = templateCodes.map(async (code) => {
    const row = rows.find((one) => one.code === code);
    const ours = { code, ...ourTemplates[code], isOwn: false, version: 0 };
    if (!row || !vault) return ours;
    const content = await openOwn(vault, row);
    return { ...ours, content, isOwn: !sameDocument(content, ours.content), version: row.version };
  });
  return Promise.all(all);
}

/** One of them. @throws AppError `auth.forbidden`, `records.template_not_found` */
export async function readTemplate(ctx: PsychologistCtx, code: string): Promise<Template> {
  const found = (await listTemplates(ctx)).find((template) => template.code === code);
  if (!found) throw new AppError("records.template_not_found");
  return found;
}

/**
 * Keeps a psychologist's own wording of a template; notes that were begun with another are what they are.
 * @param input.version the one it was changed from, 0 for ours; without it the one that stands
 * @throws AppError `auth.forbidden`, `records.template_not_found`, `records.changed_elsewhere`
 */
export async function saveTemplate(
  ctx: PsychologistCtx,
  { code, content, version }: { code: string; content: RichDocument; version?: number | undefined },
): Promise<Template> {
  const scope = authorScope(ctx);
  const standing = await readTemplate(ctx, code);
  if (version !== undefined && version !== standing.version) throw new AppError("records.changed_elsewhere");
  const next = standing.version + 1;
  const vault = await openOwnVault(ctx);
  const contentSealed = await vault.seal(templateField(code, next), JSON.stringify(content));
  await commit(ctx, {
    clinicId: scope.clinicId,
    statements: [putTemplate(ctx.db, { ...scope, code, contentSealed, version: next, updatedAt: ctx.now() })],
    events: [],
    audit: {
      action: "records.template",
      entity: "note_template",
      entityId: code,
      fields: ["content"],
      subject: ctx.actor.memberId,
    },
    onConflict: { note_template: "records.changed_elsewhere" },
  });
  return { ...standing, content, isOwn: !sameDocument(content, ourTemplates[standing.code].content), version: next };
}

/**
 * Gives our own wording its place back. Written as a version like any other: were the row taken away, its numbers would begin anew, and a page
 * that was opened long ago would write over what it has never seen.
 * @throws AppError `auth.forbidden`, `records.template_not_found`, `records.changed_elsewhere`
 */
export async function resetTemplate(ctx: PsychologistCtx, code: string): Promise<Template> {
  const { version, isOwn } = await readTemplate(ctx, code);
  if (!isOwn || !isTemplateCode(code)) return readTemplate(ctx, code);
  return saveTemplate(ctx, { code, content: ourTemplates[code].content, version });
}
