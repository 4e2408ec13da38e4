import type { DirectoryCtx } from "~/features/kernel/ctx";
import {
  findAccountOf,
  findChangeById,
  isHeldByAnother,
  selectHeld,
  type EmailChangeRow,
} from "./email-change.repo.server";
import { storedEmailSecret, type EmailLink } from "./email-secret.server";

/** A change as its letters need it: whom to address, its links, and which of them are any good. */
export type MailedChange = {
  change: EmailChangeRow;
  name: string;
  mayConfirm: boolean;
  mayUndo: boolean;
  url: (link: EmailLink) => string;
};

/** Addresses that are told at once, at most: five changes an hour can be asked for, and the first are the owner's. */
const mostHeld = 10;

const paths: Record<EmailLink, string> = { "email-change": "/email/", "email-undo": "/email/undo/" };

/** Null when the account is gone, or the links' key. An address that another account has, or can go back to, is confirmed by nobody. */
export async function mailedChange(ctx: DirectoryCtx, id: string): Promise<MailedChange | null> {
  const change = await findChangeById(ctx.db, id);
  const account = change && (await findAccountOf(ctx.db, change.accountId));
  if (!change || !account || account.disabledAt !== null) return null;
  const { tokens, origin } = ctx.platform;
  const [confirm, undo, isTaken] = await Promise.all([
    storedEmailSecret(tokens, "email-change", id, change.tokenHash),
    storedEmailSecret(tokens, "email-undo", id, change.undoHash),
    isHeldByAnother(ctx.db, change.toEmail, change.accountId),
  ]);
  const now = ctx.now();
  return {
    change,
    name: account.name,
    mayConfirm: confirm !== null && change.state === "asked" && change.expiresAt > now && !isTaken,
    mayUndo: undo !== null && change.state === "done" && (change.undoUntil ?? 0) > now,
    url: (link) => `${origin}${paths[link]}${(link === "email-change" ? confirm : undo) ?? ""}`,
  };
}

/** The address that a change left behind; null when there is no such change. */
export async function leftAddress(ctx: Pick<DirectoryCtx, "db">, id: string): Promise<string | null> {
  return (await findChangeById(ctx.db, id))?.fromEmail ?? null;
}

/** Whose address a change was of; null when there is no such change. */
export async function accountOfChange(ctx: Pick<DirectoryCtx, "db">, id: string): Promise<string | null> {
  return (await findChangeById(ctx.db, id))?.accountId ?? null;
}

/** Changes whose old address an account can still go back to: whoever reads one of those may be its owner. The oldest first. */
export async function changesToUndo(ctx: Pick<DirectoryCtx, "db" | "now">, accountId: string): Promise<string[]> {
  return (await selectHeld(ctx.db, accountId, ctx.now(), mostHeld)).map(({ id }) => id);
}
