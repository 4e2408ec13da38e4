import type { DirectoryDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import { insertToken } from "./account-token.repo.server";
import type { NewAccountToken } from "./account-token.server";

/** Statement that stores a link for an account, for the batch of who mails it. */
export function insertAccountToken(db: DirectoryDb, token: NewAccountToken, accountId: string): Statement {
  return insertToken(db, token, accountId);
}
