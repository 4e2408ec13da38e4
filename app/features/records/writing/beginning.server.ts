import type { PsychologistCtx } from "~/features/kernel/ctx";
import { emptyDocument, type RichDocument } from "../document/document";
import { listTemplates } from "../templates/templates.server";

/** What an empty note offers to begin with, and what it says when one was chosen. */
export type Beginning = { templates: { code: string; name: string; content: RichDocument }[]; content: RichDocument };

/** What a note begins with; nothing once it was begun. @param asked.template code in the address, an unknown one is none */
export async function beginningOf(
  ctx: PsychologistCtx,
  { isBegun, template }: { isBegun: boolean; template: string | undefined },
): Promise<Beginning> {
  if (isBegun) return { templates: [], content: emptyDocument };
  const all = await listTemplates(ctx);
  const chosen = all.find(({ code }) => code === template);
  return {
    templates: all.map(({ code, name, content }) => ({ code, name, content })),
    content: chosen?.content ?? emptyDocument,
  };
}
