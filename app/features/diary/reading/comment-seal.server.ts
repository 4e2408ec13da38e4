import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import type { Sealer, Vault } from "~/features/kernel/keys/vault.server";
import type { SealedComment } from "./comment.repo.server";
import type { Comment } from "../entry/entry";

const field = (row: string) => ({ table: "diary_comment", row, column: "content" });

/** Seals a comment under the key of the patient it is about. */
export function sealComment(vault: Sealer, id: string, content: string): Promise<string> {
  return vault.seal(field(id), content);
}

/** Opens comments that are given newest first, as they are read: oldest first. One that does not open says so. */
export function openComments(vault: Vault, sealed: SealedComment[]): Promise<Comment[]> {
  return Promise.all(
    sealed.toReversed().map(async ({ id, authorName, contentSealed, createdAt }) => ({
      id,
      authorName,
      content: await orUnreadable(vault.open(field(id), contentSealed), unreadableText),
      createdAt,
    })),
  );
}
